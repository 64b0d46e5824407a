/**
 * The wording of storage on icloud.com is not known: these follow the word order of Apple's devices, which
 * puts the total first in Japanese.
 */
export interface Language {
  /** As Apple writes it: lower case. */
  tag: string
  dir: 'ltr' | 'rtl'
  usedOf: [before: string, between: string, after: string]
  totalFirst?: true
  storage: string
  manage: string
  upgrade: string
  full: string
  rows: [photos: string, backup: string, docs: string, mail: string]
}

const LANGUAGES: Language[] = [
  {
    tag: 'en-us',
    dir: 'ltr',
    usedOf: ['', ' of ', ' used'],
    storage: 'Storage',
    manage: 'Manage storage',
    upgrade: 'Change plan',
    full: 'iCloud storage is full',
    rows: ['Photos and Videos', 'Backup', 'Docs', 'Mail'],
  },
  {
    tag: 'de-de',
    dir: 'ltr',
    usedOf: ['', ' von ', ' verwendet'],
    storage: 'Speicher',
    manage: 'Speicher verwalten',
    upgrade: 'Speicherplan ändern',
    full: 'Der iCloud-Speicher ist voll',
    rows: ['Fotos und Videos', 'Backup', 'Dokumente', 'Mail'],
  },
  {
    tag: 'ja-jp',
    dir: 'ltr',
    usedOf: ['', '中', 'を使用'],
    totalFirst: true,
    storage: 'ストレージ',
    manage: 'ストレージを管理',
    upgrade: 'ストレージプランを変更',
    full: 'iCloudストレージに空きがありません',
    rows: ['写真とビデオ', 'バックアップ', '書類', 'メール'],
  },
  {
    tag: 'ar-sa',
    dir: 'rtl',
    usedOf: ['تم استخدام ', ' من ', ''],
    storage: 'التخزين',
    manage: 'إدارة التخزين',
    upgrade: 'تغيير الخطة',
    full: 'مساحة تخزين iCloud ممتلئة',
    rows: ['الصور والفيديو', 'النسخ الاحتياطي', 'المستندات', 'البريد'],
  },
]

export function languageFor(tag: string | null): Language {
  return LANGUAGES.find(language => language.tag === tag) ?? (LANGUAGES[0] as Language)
}
