import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getuid, platform } from 'node:process'

/**
 * Lets a running process write no more bytes into any file (`EFBIG`), or as many as it likes again. Linux only; the process
 * must be one's own. Pipes and sockets are not files: it can still say what is wrong.
 */
export const letsWrite = (pid: number, may: boolean): void => {
  // The soft limit only: the hard one could not be raised again.
  execFileSync('prlimit', ['--pid', String(pid), `--fsize=${may ? 'unlimited' : '0'}:`])
}

const canMount = (): boolean => {
  if (platform !== 'linux' || getuid?.() !== 0) return false
  const folder = mkdtempSync(join(tmpdir(), 'parley-mount-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' })
    execFileSync('umount', [folder])
    return true
  } catch {
    return false
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Whether this machine lets a test have a disk of its own. */
export const MAY_MOUNT = canMount()

/** A disk of so many MiB in memory, which can be filled up and made read-only. */
export class SmallDisk {
  readonly folder = mkdtempSync(join(tmpdir(), 'parley-disk-'))

  constructor(mebibytes: number) {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m,mode=755`, 'tmpfs', this.folder])
  }

  /** Fills it to the last page. */
  fill(): void {
    const file = openSync(join(this.folder, 'filler'), 'w')
    try {
      for (;;) writeSync(file, Buffer.alloc(4_096))
    } catch (error) {
      if ((error as { code?: string }).code !== 'ENOSPC') throw error
    } finally {
      closeSync(file)
    }
  }

  /** Makes room again. */
  clear(): void {
    rmSync(join(this.folder, 'filler'), { force: true })
  }

  /** Nothing may be written any more; only where no file is open for writing. */
  freeze(): void {
    execFileSync('mount', ['-o', 'remount,ro', this.folder])
  }

  dispose(): void {
    execFileSync('umount', ['-l', this.folder])
    rmSync(this.folder, { recursive: true, force: true })
  }
}
