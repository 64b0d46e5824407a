import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { usageIn } from '../../icloud/page/storage-display.ts'

const GB = 2 ** 30
const TB = 2 ** 40
const gb = (used: number, total: number) => ({ used: Math.round(used * GB), total: Math.round(total * GB) })
const NEARLY = gb(4.9, 5)
const LEFT = { used: 5 * GB - 100 * 2 ** 20, total: 5 * GB }

describe('the sentences a storage display may have', () => {
  it.each([
    ['en', '4.9 GB of 5 GB used'],
    ['de', '4,9 GB von 5 GB verwendet'],
    ['fr', '4,9 Go utilisés sur 5 Go'],
    ['es', '4,9 GB de 5 GB usados'],
    ['pt-BR', '4,9 GB de 5 GB usados'],
    ['it', '4,9 GB di 5 GB utilizzati'],
    ['nl', '4,9 GB van 5 GB gebruikt'],
    ['sv', '4,9 GB av 5 GB används'],
    ['da', '4,9 GB af 5 GB brugt'],
    ['nb', '4,9 GB av 5 GB brukt'],
    ['fi', '4,9 Gt / 5 Gt käytetty'],
    ['pl', 'Używane: 4,9 GB z 5 GB'],
    ['cs', 'Využito 4,9 GB z 5 GB'],
    ['ru', 'Использовано 4,9 ГБ из 5 ГБ'],
    ['uk', 'Використано 4,9 ГБ з 5 ГБ'],
    ['tr', "5 GB'ın 4,9 GB'ı kullanıldı"],
    ['el', 'Χρησιμοποιούνται 4,9 GB από 5 GB'],
    ['he', 'בשימוש: 4.9 GB מתוך 5 GB'],
    ['ar', 'تم استخدام ٤٫٩ غ.ب. من ٥ غ.ب.'],
    ['ja', '5 GB中4.9 GBを使用'],
    ['ko', '5GB 중 4.9GB 사용됨'],
    ['zh-CN', '已使用 4.9 GB（共 5 GB）'],
    ['zh-TW', '已使用 4.9 GB（共 5 GB）'],
    ['th', 'ใช้ 4.9 GB จาก 5 GB'],
    ['vi', 'Đã dùng 4,9 GB trên 5 GB'],
    ['hi', '5 GB में से 4.9 GB का उपयोग'],
  ])('%s: %s', (lang, text) => {
    expect(usageIn(text, { lang })).toEqual(NEARLY)
    expect(usageIn(text, {})).toEqual(NEARLY)
    expect(usageIn(text.replaceAll(' ', '\u00a0'), { lang })).toEqual(NEARLY)
  })
})

it('names the phone beside it', () => {
  const text = 'You’ve used 4.9 GB of 5 GB. Your iPhone is no longer backed up.'
  expect(usageIn(text, { lang: 'en', context: 'iCloud storage' })).toEqual(NEARLY)
  expect(usageIn('Old iPad mini 4.9 GB 5 GB', { lang: 'en', context: 'iCloud storage' })).toBeUndefined()
})

describe('what is left of a plan', () => {
  it.each([
    ['fr', 'Il vous reste 3 Go sur 5 Go'],
    ['fr', '3 Go restants sur 5 Go'],
    ['cs', 'K dispozici jsou 3 GB z 5 GB'],
    ['cs', 'Zbývají 3 GB z 5 GB'],
    ['sk', 'Zostávajú 3 GB z 5 GB'],
    ['es', 'Te quedan 3 GB de 5 GB'],
    ['ca', 'Queden 3 GB de 5 GB'],
    ['de', 'Es verbleiben 3 GB von 5 GB'],
    ['de', 'Noch 3 GB von 5 GB'],
    ['nl', 'Nog 3 GB van 5 GB over'],
    ['nl', '3 GB van 5 GB over'],
    ['sv', '3 GB återstår av 5 GB'],
    ['nb', '3 GB gjenstår av 5 GB'],
    ['da', 'Der er 3 GB ud af 5 GB tilbage'],
    ['it', 'Ti restano 3 GB su 5 GB'],
    ['pt-BR', 'Restam 3 GB de 5 GB'],
    ['hu', '5 GB-ból 3 GB maradt'],
    ['ro', 'Au mai rămas 3 GB din 5 GB'],
    ['pl', 'Zostało 3 GB z 5 GB'],
    ['pl', 'Pozostało 3 GB z 5 GB'],
    ['hr', 'Preostalo 3 GB od 5 GB'],
    ['bg', 'Остават 3 ГБ от 5 ГБ'],
    ['tr', '5 GB’ın 3 GB’ı kaldı'],
    ['el', 'Απομένουν 3 GB από 5 GB'],
    ['he', 'נשארו 3 GB מתוך 5 GB'],
    ['ar', 'المتبقي ٣ غ.ب من ٥ غ.ب'],
    ['hi', '5 GB में से 3 GB बचा है'],
  ])('%s: %s', (lang, text) => expect(usageIn(text, { lang })).toEqual(gb(2, 5)))
})

// Locale, then 4.9 GB and 5 GB as ICU writes them, short, narrow and long.
const ROWS = [
  ['en', '4.9 GB', '5 GB', '4.9GB', '5GB', '4.9 gigabytes', '5 gigabytes'],
  ['de', '4,9\u00a0GB', '5\u00a0GB', '4,9\u00a0GB', '5\u00a0GB', '4,9 Gigabyte', '5 Gigabyte'],
  ['fr', '4,9\u202fGo', '5\u202fGo', '4,9Go', '5Go', '4,9\u00a0gigaoctets', '5\u00a0gigaoctets'],
  ['fr-CA', '4,9\u00a0Go', '5\u00a0Go', '4,9Go', '5Go', '4,9\u00a0gigaoctets', '5\u00a0gigaoctets'],
  ['es', '4,9 GB', '5 GB', '4,9GB', '5GB', '4,9 gigabytes', '5 gigabytes'],
  ['es-MX', '4.9 GB', '5 GB', '4.9GB', '5GB', '4.9 gigabytes', '5 gigabytes'],
  ['it', '4,9 GB', '5 GB', '4,9GB', '5GB', '4,9 gigabyte', '5 gigabyte'],
  ['pt-BR', '4,9 GB', '5 GB', '4,9 GB', '5 GB', '4,9 gigabytes', '5 gigabytes'],
  ['pt-PT', '4,9 GB', '5 GB', '4,9 GB', '5 GB', '4,9 gigabytes', '5 gigabytes'],
  ['nl', '4,9 GB', '5 GB', '4,9 GB', '5 GB', '4,9 gigabyte', '5 gigabyte'],
  ['sv', '4,9 GB', '5 GB', '4,9GB', '5GB', '4,9 gigabyte', '5 gigabyte'],
  ['da', '4,9 GB', '5 GB', '4,9 GB', '5 GB', '4,9 gigabytes', '5 gigabytes'],
  ['nb', '4,9 GB', '5 GB', '4,9GB', '5GB', '4,9 gigabyte', '5 gigabyte'],
  ['fi', '4,9 Gt', '5 Gt', '4,9Gt', '5Gt', '4,9 gigatavua', '5 gigatavua'],
  ['pl', '4,9 GB', '5 GB', '4,9 GB', '5 GB', '4,9 gigabajta', '5 gigabajtów'],
  ['cs', '4,9 GB', '5 GB', '4,9 GB', '5 GB', '4,9 gigabajtu', '5 gigabajtů'],
  ['sk', '4,9 GB', '5 GB', '4,9 GB', '5 GB', '4,9 gigabajtu', '5 gigabajtov'],
  ['hu', '4,9 GB', '5 GB', '4,9 GB', '5 GB', '4,9 gigabájt', '5 gigabájt'],
  ['ro', '4,9 GB', '5 GB', '4,9 GB', '5 GB', '4,9 gigabyți', '5 gigabyți'],
  ['hr', '4,9 GB', '5 GB', '4,9 GB', '5 GB', '4,9 gigabajta', '5 gigabajta'],
  ['ru', '4,9 ГБ', '5 ГБ', '4,9 ГБ', '5 ГБ', '4,9 гигабайта', '5 гигабайт'],
  ['uk', '4,9 ГБ', '5 ГБ', '4,9ГБ', '5ГБ', '4,9 гігабайта', '5 гігабайтів'],
  ['tr', '4,9 GB', '5 GB', '4,9 GB', '5 GB', '4,9 gigabayt', '5 gigabayt'],
  ['el', '4,9 GB', '5 GB', '4,9 GB', '5 GB', '4,9 gigabyte', '5 gigabyte'],
  ['he', '4.9 GB', '5 GB', '4.9 GB', '5 GB', '4.9 ג׳יגה-בייט', '5 ג׳יגה-בייט'],
  ['ar', '4.9 غ.ب', '5 غ.ب', '4.9 غ.ب', '5 غ.ب', '4.9 غيغابايت', '5 غيغابايت'],
  ['ar-SA', '٤٫٩ غ.ب', '٥ غ.ب', '٤٫٩ غ.ب', '٥ غ.ب', '٤٫٩ غيغابايت', '٥ غيغابايت'],
  ['ar-AE', '4.9 غ.ب', '5 غ.ب', '4.9 غ.ب', '5 غ.ب', '4.9 غيغابايت', '5 غيغابايت'],
  ['fa', '۴٫۹ GB', '۵ GB', '۴٫۹GB', '۵GB', '۴٫۹ گیگابایت', '۵ گیگابایت'],
  ['ja', '4.9 GB', '5 GB', '4.9GB', '5GB', '4.9 ギガバイト', '5 ギガバイト'],
  ['ko', '4.9GB', '5GB', '4.9GB', '5GB', '4.9기가바이트', '5기가바이트'],
  ['zh-CN', '4.9 GB', '5 GB', '4.9 GB', '5 GB', '4.9吉字节', '5吉字节'],
  ['zh-TW', '4.9 GB', '5 GB', '4.9GB', '5GB', '4.9 GB', '5 GB'],
  ['zh-HK', '4.9 GB', '5 GB', '4.9GB', '5GB', '4.9 GB', '5 GB'],
  ['th', '4.9 GB', '5 GB', '4.9GB', '5GB', '4.9 กิกะไบต์', '5 กิกะไบต์'],
  ['vi', '4,9 GB', '5 GB', '4,9 GB', '5 GB', '4,9 gigabyte', '5 gigabyte'],
  ['hi', '4.9 GB', '5 GB', '4.9 GB', '5 GB', '4.9 गीगाबाइट', '5 गीगाबाइट'],
  ['id', '4,9 GB', '5 GB', '4,9 GB', '5 GB', '4,9 gigabyte', '5 gigabyte'],
  ['ms', '4.9 GB', '5 GB', '4.9GB', '5GB', '4.9 gigabait', '5 gigabait'],
  ['ca', '4,9 GB', '5 GB', '4,9 GB', '5 GB', '4,9 gigabytes', '5 gigabytes'],
  ['bg', '4,9 GB', '5 GB', '4,9 GB', '5 GB', '4,9 гигабайта', '5 гигабайта'],
  ['sl', '4,9 GB', '5 GB', '4,9 GB', '5 GB', '4,9 gigabajti', '5 gigabajtov'],
  ['ta', '4.9 GB', '5 GB', '4.9GB', '5GB', '4.9 கிகாபைட்கள்', '5 கிகாபைட்கள்'],
  ['te', '4.9 జీబీ', '5 జీబీ', '4.9 జీబీ', '5 జీబీ', '4.9 గిగాబైట్లు', '5 గిగాబైట్లు'],
  ['bn', '৪.৯ GB', '৫ GB', '৪.৯ GB', '৫ GB', '৪.৯ গিগাবাইট', '৫ গিগাবাইট'],
] as const

describe.each(ROWS)('%s', (lang, ...forms) => {
  const pairs = [0, 2, 4].map(at => [forms[at] ?? '', forms[at + 1] ?? ''] as const)

  it.each(pairs)('pairs %s and %s in both orders', (used, total) => {
    expect(usageIn(`${used} / ${total}`, { lang })).toEqual(NEARLY)
    expect(usageIn(`${used} of ${total}`, { lang: 'en' })).toEqual(NEARLY)
    expect(usageIn(`xyz ${used} abc ${total} def`, { lang })).toEqual(NEARLY)
    expect(usageIn(`xyz ${total} abc ${used} def`, { lang })).toEqual(NEARLY)
    expect(usageIn(`${total}中${used}を使用`, { lang })).toEqual(NEARLY)
    expect(usageIn(`${used} ${total}`, { lang, context: 'iCloud' })).toEqual(NEARLY)
  })
})

describe('displays', () => {
  it.each([
    ['4.9 GB of 5 GB', NEARLY],
    ['4.9 GB used of 5 GB', NEARLY],
    ['4.9 GB / 5 GB', NEARLY],
    ['4.9 GB/5 GB', NEARLY],
    ['4.9 GB used, 5 GB total', NEARLY],
    ['4.9 GB used · 5 GB total', NEARLY],
    ['4.9 GB Used 5 GB Total', NEARLY],
    ['4.9 GB of 5 GB used 4.9 GB of 5 GB', NEARLY],
    ['4.9 GB of 5 GB (98%)', NEARLY],
    ['4.9 GB OF 5 GB USED', NEARLY],
    ['iCloud Storage 4.9 GB of 5 GB', NEARLY],
    ['You have used 4.9 GB of your 5 GB of iCloud storage.', NEARLY],
    ['4.9 GB of 5 GB used. Upgrade', NEARLY],
    ['4.9 GB of 5 GB used Free up space', NEARLY],
    ['Your iCloud storage is almost full. You have used 4.9 GB of 5 GB. Upgrade your plan.', NEARLY],
    ['Using 4.9 GB of 5 GB free storage', NEARLY],
    ['You are using 4.9 GB of your 5 GB of free space', NEARLY],
    ['You have used 4.9 GB of your 5 GB of free iCloud storage', NEARLY],
    ['4.9 GB of 5 GB used (free plan)', NEARLY],
    ['Free plan: 4.9 GB of 5 GB', NEARLY],
    ['4,9 GB von 5 GB kostenlosem iCloud-Speicher verwendet', NEARLY],
    ['Du nutzt 4,9 GB von deinen 5 GB kostenlosem iCloud-Speicher', NEARLY],
    ['4,9 Go utilisés sur 5 Go de stockage gratuit', NEARLY],
    ['4,9 GB usados de 5 GB de almacenamiento gratis', NEARLY],
    ['4,9 GB di 5 GB di spazio gratuito utilizzati', NEARLY],
    ['4,9 Go de stockage utilisés sur un total de 5 Go', NEARLY],
    ['4,9 GB von insgesamt 5 GB belegt', NEARLY],
    ['5 GBのうち4.9 GBを使用中', NEARLY],
    ['已使用 5 GB 中的 4.9 GB', NEARLY],
    ['已使用4.9 GB，共5 GB', NEARLY],
    ['총 5GB 중 4.9GB 사용', NEARLY],
    ['4,9 GB din 5 GB folosiți', NEARLY],
    ['4,9 GB od 5 GB iskorišteno', NEARLY],
    ['4.9 GB dari 5 GB digunakan', NEARLY],
    ['4,9 GB z 5 GB', NEARLY],
    ['۴٫۹ گیگابایت از ۵ گیگابایت استفاده شده', NEARLY],
    ['\u20664.9 GB\u2069 מתוך \u20665 GB\u2069', NEARLY],
    ['5 GB of 5 GB', gb(5, 5)],
    ['5 GB / 5 GB', gb(5, 5)],
    ['0 KB of 5 GB', gb(0, 5)],
    ['5.2 GB of 5 GB', gb(5.2, 5)],
    ['5 GB中5.2 GBを使用', gb(5.2, 5)],
    ['50 GB of 5 GB used', gb(50, 5)],
    ['5 GB of 50 GB', gb(5, 50)],
    ['50 GB of 200 GB used', gb(50, 200)],
    ['187.4 GB of 200 GB', gb(187.4, 200)],
    ['1.1 TB of 2 TB', gb(1.1 * 1024, 2048)],
    ['1.1 TB of 2.2 TB', gb(1.1 * 1024, 2.2 * 1024)],
    ['120 GB of 250 GB', gb(120, 250)],
    ['3 TB of 8 TB', { used: 3 * TB, total: 8 * TB }],
    ['3 TB of 14 TB', { used: 3 * TB, total: 14 * TB }],
    ['3.1 GB of 7 GB used', gb(3.1, 7)],
    ['3.1 GB of 7 GB storage', gb(3.1, 7)],
  ])('%s', (text, usage) => expect(usageIn(text, { lang: 'en' })).toEqual(usage))

  it('takes the storage word from what stands around', () => {
    expect(usageIn('3.1 GB of 7 GB', {})).toBeUndefined()
    expect(usageIn('3.1 GB of 7 GB', { context: 'iCloud Storage' })).toEqual(gb(3.1, 7))
    expect(usageIn('4.9 GB 5 GB', {})).toBeUndefined()
    expect(usageIn('4.9 GB 5 GB', { context: 'Speicherplatz' })).toEqual(NEARLY)
  })

  it.each([
    '4.9 GB of 5 GB used, 0.1 GB free',
    'Used: 4.9 GB Available: 0.1 GB Total: 5 GB',
    'Total 5 GB Used 4.9 GB Free 0.1 GB',
    '0.1 GB free 4.9 GB used 5 GB total',
    'Capacité 5 Go Disponible 0,1 Go Utilisé 4,9 Go',
    '4,9 Gt käytössä 0,1 Gt vapaana 5 Gt yhteensä',
    'Wolne 0,1 GB Wykorzystano 4,9 GB Razem 5 GB',
    'Использовано 4,9 ГБ Свободно 0,1 ГБ Всего 5 ГБ',
    '已使用 4.9 GB 可用 0.1 GB 總容量 5 GB',
    'iCloud storage: 0.1 GB free, 4.9 GB used, 5 GB total',
  ])('of three sizes two make the third: %s', text => {
    expect(usageIn(text, { context: 'iCloud' })).toEqual(NEARLY)
  })

  it.each([
    '100 MB available of 5 GB',
    '100 MB of 5 GB available',
    '100 MB free of 5 GB',
    '100 MB left of 5 GB',
    '100 MB of 5 GB remaining',
    '5 GB total, 100 MB free',
    '100 MB free, 5 GB total',
    '100 MB von 5 GB verfügbar',
    'Noch 100 MB von 5 GB frei',
    '100 Mo disponibles sur 5 Go',
    '100 MB libres de 5 GB',
    '100 MB disponibili di 5 GB',
    '100 MB livres de 5 GB',
    '100 MB van 5 GB beschikbaar',
    '100 MB av 5 GB ledigt',
    '100 MB af 5 GB tilgængelig',
    '100 Mt / 5 Gt vapaana',
    'Dostępne: 100 MB z 5 GB',
    'Wolne 100 MB z 5 GB',
    'Доступно 100 МБ из 5 ГБ',
    'Свободно 100 МБ из 5 ГБ',
    '空き 100 MB / 5 GB',
    '5 GB中100 MBが空き',
    '可用 100 MB，共 5 GB',
    '剩余 100 MB（共 5 GB）',
    '5GB 중 100MB 사용 가능',
    '5GB 중 100MB 남음',
    '100 م.ب متاح من 5 غ.ب',
    '100 MB פנוי מתוך 5 GB',
    "5 GB'ın 100 MB'ı boş",
    "5 GB'ın 100 MB'ı kullanılabilir",
  ])('%s is what is left', text => expect(usageIn(text, {})).toEqual(LEFT))
})

const NOTHING = {
  'no pair': [
    '',
    '5 GB',
    '12 of 340',
    '4.9 of 5',
    '4.9 GB',
    '4.9 GB 5 photos',
    '1 GB 2 GB 5 GB',
    'Photos 1 GB Mail 4 GB Total 5 GB',
    'Backup 2 GB, free 3 GB, plan 5 GB',
    '4.9 GB of 5 GB used, 2 GB free',
    '5 GB 50 GB 200 GB 2 TB',
    '4.9 Gb of 5 Gb',
    '4.9 GB/s of 5 GB/s',
    `4.9 GB of 5 GB used ${'x'.repeat(200)}`,
  ],
  'a transfer': [
    'Downloading 4.9 GB of 5 GB',
    '4.9 GB of 5 GB downloaded',
    'Uploading 1.2 GB of 5 GB',
    '4,9 GB von 5 GB heruntergeladen',
    'Téléchargement : 4,9 Go sur 5 Go',
    'Descargando 4,9 GB de 5 GB',
    'Descargados 4,9 GB de 5 GB',
    '4,9 GB di 5 GB scaricati',
    '5 GB中4.9 GBをダウンロード',
    '已下载 4.9 GB（共 5 GB）',
    '5GB 중 4.9GB 다운로드',
    'Загружено 4,9 ГБ из 5 ГБ',
    'Загрузка 4,9 ГБ из 5 ГБ',
    'Transferred 4.9 GB of 5 GB',
    'Syncing 4.9 GB of 5 GB',
    'Copied 4.9 GB of 5 GB',
    'Restoring 4.9 GB of 5 GB',
    'Baixando 4,9 GB de 5 GB',
    'Pobrano 4,9 GB z 5 GB',
    "5 GB'ın 4,9 GB'ı indirildi",
    '4,9 GB av 5 GB hämtat laddar ned',
    'تنزيل 4.9 غ.ب من 5 غ.ب',
    'Đang tải xuống 4,9 GB trên 5 GB',
    'ดาวน์โหลด 4.9 GB จาก 5 GB',
    '4.9 GB of 5 GB – 3 minutes remaining',
    '4.9 GB of 5 GB, 12 s',
    'Processing 4.9 GB of 5 GB',
  ],
  'plans and prices': [
    '$0.99 50 GB $2.99 200 GB',
    '50 GB 0,99 € 200 GB 2,99 €',
    '5 GB free, 50 GB for $0.99',
    '50 GB per month 200 GB',
    '50 GB pro Monat 200 GB',
    '50 GB 200 GB',
    '50 GB / 200 GB',
    '50 GB · 200 GB',
    '50 GB, 200 GB',
    '50 GB or 200 GB',
    '5 GB of storage 50 GB of storage',
    '50 GB 130円 200 GB',
    '50GB 월 1,100원 매월 200GB',
    '5 GB incl. 50 GB',
    'Get 50 GB or 2 TB',
    '200 GB and 2 TB',
    '5 GB with 50 GB',
    'iCloud+ 50 GB iCloud+ 200 GB',
    '5 GB + 50 GB',
    '5 GB 50 GB',
    '2 TB 5 GB',
    '4.9 GB + 5 GB',
    '4.9 GB = 5 GB',
    '4.9 GB & 5 GB',
  ],
  ranges: [
    '5 GB – 50 GB',
    '5 GB - 50 GB',
    '5 GB–50 GB',
    '5–50 GB',
    '5 GB to 50 GB',
    'from 5 GB to 50 GB',
    'Upgrade from 5 GB to 50 GB',
    'up to 5 GB of 50 GB',
    'von 5 GB auf 50 GB',
    '5 GB bis 50 GB',
    'de 5 GB a 50 GB',
    'de 5 Go à 50 Go',
    'da 5 GB a 50 GB',
    'van 5 GB naar 50 GB',
    'från 5 GB till 50 GB',
    'fra 5 GB til 50 GB',
    'z 5 GB do 50 GB',
    'z 5 GB na 50 GB',
    'с 5 ГБ до 50 ГБ',
    '5 GBから50 GB',
    '从 5 GB 升级到 50 GB',
    '5GB에서 50GB로',
    'từ 5 GB lên 50 GB',
    'จาก 5 GB เป็น 50 GB',
    '5 GB से 50 GB',
    'מ-5 GB ל-50 GB',
    'من 5 غ.ب إلى 50 غ.ب',
    'dari 5 GB ke 50 GB',
    "5 GB'tan 50 GB'a",
    '3 GB → 5 GB',
    '3 GB ~ 5 GB',
    '4.9 GB to 5 GB',
    '4.9 GB – 5 GB',
    '4.9 GB < 5 GB',
    '4.9 GB than 5 GB',
    'upgrade 5 GB xyz 6.1 GB',
  ],
  'parts and files': [
    'Photos 3.1 GB Backup 1.2 GB',
    'Photos 3.1 GB Backup 5 GB',
    'Photos 5 GB Backup 1.2 GB',
    'Fotos 3,1 GB Backup 5 GB',
    '写真 3.1 GB バックアップ 5 GB',
    'Photos: 3.1 GB of 5 GB',
    'Photos 3.1 GB used Backup 5 GB',
    '3.1 GB · 1.2 GB',
    '4.9 GB · 5 GB',
    '4.9 GB, 5 GB',
    '4.9 GB | 5 GB',
    '4.9 GB; 5 GB',
    'a.mov 1.2 GB',
    'a.mov 1.2 GB b.mov 5 GB',
    'IMG_1.MOV 4.9 GB of 5 GB',
    'holiday.zip 4.9 GB / 5 GB',
    '3.1 GB 1.2 GB',
    '3.1 GB xyz 1.2 GB',
    '3.1 GB of 7 GB',
    '3.1 GB Holiday 5 GB',
    'Wedding 4.9 GB Holiday 5 GB',
    '3.1 GB and 5 GB',
    '3.1 GB und 5 GB',
    '3,1 GB et 5 GB',
    '3.1 GB 和 5 GB',
    '3.1 GB (5 GB)',
    '5 GB of storage 3 GB',
    'App A used 3.1 GB, App B used 5 GB',
    '4.9 GB in this album and now 5 GB',
  ],
  'other things': [
    '8 GB of 16 GB RAM',
    '4.9 GB of 5 GB memory',
    '4,9 GB von 5 GB Arbeitsspeicher',
    '已用内存 4.9 GB（共 5 GB）',
    'iPhone storage 100 GB of 128 GB used',
    'Used: 4.9 GB Available: 100 MB',
    '4.9 GB used 100 MB free',
    '3.1 GB used · 50 GB free',
    '4.9 GB used of 5 GB available',
    '4.9 GB 5 GB free',
    '7 GB of 6.5 GB used',
    '5 GB available of 100 MB',
    '4.9 GB of 5 GB free storage',
    '100 MB of 5 GB free space',
    '4.9 GB used · 5 GB free space',
    '4.9 GB used, 5 GB free storage',
    '4.9 GB used 5 GB free storage',
    'Using 4.9 GB, 0.1 GB free of 5 GB',
    '4.9 GB used, 0.1 GB free of 5 GB',
    '4.9 GB used, 0.1 GB free storage of 5 GB',
    'Get 5 GB of free iCloud storage or 50 GB',
    'Is 4.9 GB of 5 GB enough?',
    'Do you need more than 5 GB? Get 50 GB',
    '4.9 GB. 5 GB',
    'You get 5 GB free. Choose 50 GB',
    'If you need more than 5 GB of storage, you can choose a plan with 50 GB',
    'When a person keeps every one of the things that a camera has ever made, 4.9 GB of 5 GB is soon reached, they say, and then',
    'At most twenty things may be sent in one go, each of them with 4.9 GB of 5 GB and none any larger than that one',
    'Files over 5 GB 4.9 GB',
    '4.9 GB x 5 GB',
  ],
}

describe.each(Object.entries(NOTHING))('%s', (_, texts) => {
  it.each(texts)('%s says nothing', text => {
    expect(usageIn(text, {})).toBeUndefined()
    expect(usageIn(text, { lang: 'en', context: '' })).toBeUndefined()
  })
})

it('knows that Dutch "of" means "or"', () => {
  expect(usageIn('5 GB of 50 GB', { lang: 'nl-nl' })).toBeUndefined()
  expect(usageIn('4.9 GB of 5 GB used', { lang: 'nl-nl' })).toEqual(NEARLY)
})

it('hears of a transfer in what stands around', () => {
  expect(usageIn('4.9 GB of 5 GB', { context: 'Downloading' })).toBeUndefined()
  expect(usageIn('3.1 GB of 5 GB', { context: 'Photos' })).toBeUndefined()
})

describe('properties', () => {
  const words = fc.constantFrom(
    'of',
    'used',
    'free',
    '5 GB',
    '4.9 GB',
    '50 GB',
    '7 MB',
    '/',
    '中',
    'to',
    ',',
    '.',
    'Photos',
    'iCloud',
    'xyz',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words, { maxLength: 10 }).map(all => all.join(' ')),
  )

  it('never throws and never answers nonsense', () => {
    fc.assert(
      fc.property(text, fc.string(), fc.string({ unit: 'binary' }), (said, lang, context) => {
        const { used, total } = usageIn(said, { lang, context }) ?? { used: 0, total: 1 }
        expect(used).toBeGreaterThanOrEqual(0)
        expect(total).toBeGreaterThan(0)
      }),
      { numRuns: 3000 },
    )
  })

  it('reads any share of a plan', () => {
    const plan = fc.constantFrom(5, 50, 200)
    fc.assert(
      fc.property(plan, fc.integer({ min: 0, max: 100 }), (total, percent) => {
        const used = Math.round(total * percent) / 100
        expect(usageIn(`${used} GB of ${total} GB used`, { lang: 'en' })).toEqual(gb(used, total))
      }),
    )
  })
})
