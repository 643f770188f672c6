// The first thing that `start` and `test` run: better-sqlite3 ends with a bare segmentation fault on an old Node.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 22)) {
  console.error(
    `Parley needs Node 22.22 or newer, and this is ${process.version}. ` +
      'Run it as: npx --yes -p node@24 -p pnpm@12 pnpm start',
  )
  process.exit(1)
}
