/**
 * How much of the storage is used, in other languages, by Apple's language tags: the whole sentence, and the share
 * alone. Apple's own wording on icloud.com is not known; these follow what its devices say.
 */
export interface Sentences {
  used: string
  share: string
  /** What `Intl` calls the language, where that is not the tag, and where its own digits are to be used. */
  intl?: string
}

export const SENTENCES: Record<string, Sentences> = {
  'en-us': { used: '{used} of {total} used', share: '{used} of {total}' },
  'de-de': { used: '{used} von {total} verwendet', share: '{used} von {total}' },
  'fr-fr': { used: '{used} utilisés sur {total}', share: '{used} sur {total}' },
  'es-es': { used: '{used} de {total} usados', share: '{used} de {total}' },
  'pt-br': { used: '{used} de {total} usados', share: '{used} de {total}' },
  'it-it': { used: '{used} di {total} utilizzati', share: '{used} di {total}' },
  'nl-nl': { used: '{used} van {total} gebruikt', share: '{used} van {total}' },
  'sv-se': { used: '{used} av {total} används', share: '{used} av {total}' },
  'da-dk': { used: '{used} af {total} brugt', share: '{used} af {total}' },
  'no-no': { used: '{used} av {total} brukt', share: '{used} av {total}', intl: 'nb' },
  'fi-fi': { used: '{used} / {total} käytetty', share: '{used} / {total}' },
  'pl-pl': { used: 'Używane: {used} z {total}', share: '{used} z {total}' },
  'cs-cz': { used: 'Využito {used} z {total}', share: '{used} z {total}' },
  'ru-ru': { used: 'Использовано {used} из {total}', share: '{used} из {total}' },
  'uk-ua': { used: 'Використано {used} з {total}', share: '{used} з {total}' },
  'tr-tr': { used: "{total}'ın {used}'ı kullanıldı", share: '{used} / {total}' },
  'el-gr': { used: 'Χρησιμοποιούνται {used} από {total}', share: '{used} από {total}' },
  'iw-il': { used: 'בשימוש: {used} מתוך {total}', share: '{used} מתוך {total}', intl: 'he' },
  'ar-sa': { used: 'تم استخدام {used} من {total}', share: '{used} من {total}', intl: 'ar-u-nu-arab' },
  'fa-ir': { used: '{used} از {total} استفاده شده', share: '{used} از {total}', intl: 'fa-u-nu-arabext' },
  'ja-jp': { used: '{total}中{used}を使用', share: '{total}中{used}' },
  'ko-kr': { used: '{total} 중 {used} 사용됨', share: '{total} 중 {used}' },
  'zh-cn': { used: '已使用 {used}（共 {total}）', share: '{used}（共 {total}）' },
  'zh-tw': { used: '已使用 {used}（共 {total}）', share: '{used}（共 {total}）' },
  'th-th': { used: 'ใช้ {used} จาก {total}', share: '{used} จาก {total}' },
  'vi-vi': { used: 'Đã dùng {used} trên {total}', share: '{used} trên {total}', intl: 'vi' },
  'hi-in': { used: '{total} में से {used} का उपयोग', share: '{total} में से {used}', intl: 'hi-u-nu-deva' },
  'bn-bd': { used: '{total} এর মধ্যে {used} ব্যবহৃত', share: '{total} এর মধ্যে {used}', intl: 'bn-u-nu-beng' },
}

export const intlOf = (lang: string) => SENTENCES[lang]?.intl ?? lang
