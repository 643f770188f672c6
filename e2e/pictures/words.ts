/** Words as rooms write them: short and long, with long German words, from right to left, with emoji. */
export const INTERESTS: readonly string[] = [
  'Know a week before what changes',
  'Fewer surprises',
  'That a customer who calls on Monday gets the same answer as on Friday, whoever picks up the phone',
  'Time to test before it counts',
  'A price list that the warehouse and the website share, so that nobody has to explain why they differ',
  'Trust',
  'To be asked before a date is promised, not after, and to have a say in what comes off the list when something comes on',
  'Die Kundenzufriedenheitsbefragungsergebnisse rechtzeitig sehen',
  'أن نعرف من يقرر قبل أن نبدأ العمل',
  'Growth that the pickers can carry 📦',
  'One calendar for both of us, with the school holidays in it',
  'Keep the small customers who came first',
  'Less rework: every returned box costs us two evenings and a good mood',
  'לדעת שמישהו מקשיב',
  'Be able to say no without a form',
  'Show the board in spring that subscriptions hold, or stop in time 🌱',
]
export const PROBLEMS: readonly string[] = [
  'Dates are promised before anybody has counted the boxes',
  'Billing questions take two calls',
  'Nobody knows who decides about the price change, so it is decided three times',
  'Rechtsschutzversicherungsgesellschaften antworten nie',
  'Service hears of it last 📞',
  'The pilot ends in March, the contract with the carrier in February, and in between everything that was packed by hand has to be packed again',
  'Two lists of addresses',
  'من يجيب عن أسئلة العملاء؟',
  'Returns pile up by the door',
]
export const ASSUMPTIONS: readonly string[] = [
  'Customers will wait a week if we say so beforehand',
  'A box a month is enough',
  'The carrier can take twice as much from May without a new contract, as they said on the phone',
  'Half of those who try it stay',
  'Lebensmittelunverträglichkeitskennzeichnung ist keine Hürde',
  'Nobody reads the small print 🙂',
  'The warehouse can be heated',
]
export const LABELS: readonly string[] = ['leads to', 'because', 'first this', 'hangs on what the carrier says']
export const LANES: readonly string[] = [
  'Warehouse',
  'Website and prices',
  'Kundenbetreuung und Reklamationsbearbeitung',
  'People',
  'Carrier',
  'Billing',
  'Pilot customers',
  'Board and money',
]

/** Words for a card by its number, in no order that anybody sees. */
export const pick = (all: readonly string[], at: number): string =>
  all[(at * 7 + Math.floor(at / all.length)) % all.length] ?? ''
