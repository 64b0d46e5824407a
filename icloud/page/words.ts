import { STORAGE_WORDS } from './storage-words.ts'

/**
 * Words of icloud.com in the languages we know them in. A language that is missing costs a finding, never a wrong
 * one: addresses, roles and numbers do not need them.
 */
const words = (list: string) => new Set(list.split('|').map(word => word.toLocaleLowerCase()))

/** The Account button of the toolbar. */
export const ACCOUNT = words(
  'Account|Apple Account|Apple ID|Apple Account menu|Account menu|Konto|Accountmenü|Compte|Cuenta|Conta|Tili|Účet|Fiók|Cont|Račun|Учетная запись|Аккаунт|Обліковий запис|Hesap|Λογαριασμός|חשבון|الحساب|アカウント|계정|账户|帐户|帳號|帳戶|บัญชี|Tài khoản|खाता|Akun|Akaun|Акаунт',
)

/** The button that signs in. */
export const SIGN_IN_WORDS = words(
  'Sign In|Anmelden|Se connecter|Connexion|Iniciar sesión|Accedi|Iniciar Sessão|Iniciar sessão|Log in|Inloggen|Logga in|Log ind|Logg på|Logg inn|Kirjaudu sisään|Zaloguj się|Přihlásit se|Prihlásiť sa|Bejelentkezés|Conectare|Autentificare|Prijava|Войти|Вход|Увійти|Giriş Yap|Σύνδεση|התחברות|כניסה|تسجيل الدخول|サインイン|로그인|登录|登入|ลงชื่อเข้า|Đăng nhập|साइन इन करें|Masuk|Daftar Masuk|Inicia la sessió',
)

/** The Photos app's name. */
export const PHOTOS = words(
  'Photos|Fotos|Foto|Fotografie|Fotky|Kuvat|Bilder|Billeder|Zdjęcia|Fotók|Poze|Fotografije|Фото|Фотографии|Fotoğraflar|Φωτογραφίες|תמונות|الصور|写真|사진|照片|รูปภาพ|Ảnh|तस्वीरें|Foto-foto|Снимки|iCloud Photos|iCloud-Fotos',
)

/** Buttons and links that lead to the plan or to what uses the space. */
export const PLAN = words(
  'Manage Storage|Manage iCloud Storage|Manage Plan|Change Plan|Change Storage Plan|Upgrade Storage|Upgrade to iCloud+|Buy More Storage|Get More Storage|Storage Plan|Speicher verwalten|Mehr Speicher kaufen|Speicherplan ändern|Gérer le stockage|Acheter plus d’espace de stockage|Modifier le forfait de stockage|Gestionar almacenamiento|Administrar almacenamiento|Comprar más espacio|Cambiar plan de almacenamiento|Gestisci spazio|Acquista altro spazio|Modifica piano di archiviazione|Gerenciar Armazenamento|Gerir armazenamento|Comprar Mais Espaço|Beheer opslag|Koop meer opslag|Hantera lagring|Köp mer lagring|Administrer lagring|Zarządzaj miejscem|Управлять хранилищем|Купить больше места|ストレージを管理|さらに容量を購入|ストレージプランを変更|저장 공간 관리|추가 저장 공간 구입|管理储存空间|购买更多储存空间|更改储存空间方案|管理儲存空間|購買更多儲存空間|更改儲存空間方案',
)

/** Read behind the word for storage; many of them, before a noun, say something else: "full resolution". */
const FULL =
  'ful(?:lt?|d)|voll?|plein|llen[oa]|pieno|cheio|lotado|plin|puna?|popunjen|ple|täynnä|pełn[ae]|plné|πλήρης|γεμάτος|' +
  'dolu|đầy|penuh'
const STATEMENT_GOES_ON =
  '(?=\\s*(?:[^\\p{L}\\p{N}\\s-]|$)| (?:and|so|und|ist|is|et|y|e|och|og|\\p{L}{1,3} icloud)(?!\\p{L}))'

/** Read before the word for storage too. */
const LACKS =
  "exceeded|running low|\\p{L}{0,5}n[’o']t(?: have)? enough|nicht gen(?:ügend|ug)|überschritten|saturé|insuffisant|dépassé|pas assez|" +
  'insuficiente|no hay suficiente|agotado|esaurito|insufficiente|onvoldoende|niet genoeg|fyldt|täyttynyt|zapełnion|' +
  'wyczerpan|zaplněn|megtelt|betelt|epuizat|заполнен|переполнен|закончил|заповнен|переповнен|doldu|γέμισε'
/** "You’re running out of", "you have used all of": without the "you" it may be advice. */
const YOU_LACK =
  '(?<=\\byou(?:.re| are|.ve| have)? (?:\\p{L}+ )?)(?:(?:r[au]n(?:ning)? )?out of|used (?:up|all))'
/** Read behind only, and plain enough to need no look at what follows. */
const FULL_ELSEWHERE =
  'r[au]n out|מלא|ممتلئ|امتلأت|いっぱい(?!\\p{sc=Han}|の)|空き(?:容量|領域)?が(?:ほとんど)?ありません|不足|가득|꽉|찼|부족|' +
  '[已将將快][满滿](?!足)|用[尽盡完]|เต็ม|भरा?(?![\\p{L}\\p{M}])|पूर्ण'

/** Between the two: another clause is another matter. */
const NEAR = '[^,，、]{0,32}?'
/** "iCloud is almost full", but not "iCloud keeps …" or "an album in iCloud is full". */
const ICLOUD_IS = '(?<!in )icloud(?: \\p{L}{1,4}(?: \\p{L}{4,8})?|[がは])? ?'
const edged = (words: string) => `(?<!\\p{L})(?:${words})`

/** "Storage is full" in any of the languages, icloud.com's or a device's. */
const STORAGE_IS_FULL = new RegExp(
  `(?:(?:${STORAGE_WORDS})${NEAR}|${ICLOUD_IS})` +
    `(?:(?<!in )${edged(FULL)}${STATEMENT_GOES_ON}|${LACKS}|${FULL_ELSEWHERE})|` +
    `(?:${edged(LACKS)}|${YOU_LACK})${NEAR}(?:${STORAGE_WORDS})`,
  'iu',
)

/** A question or a condition is no statement that it is full ... */
const NO_STATEMENT = new RegExp(
  '[?？؟]|もし|場合|とき|方法|前に|では(?:あり|な)|でした|だった|なると|如果|如何|怎[么麼]|[之以]前|不再|曾|만약|경우|방법|전에|않|değil|' +
    edged(
      'if|when|once|before|until|how|what|why|might|could|never|avoid|wenn|falls|bevor|sobald|wie|warum|si|quand|avant|' +
        'comment|cuando|antes|cómo|qué|quando|prima|als|voordat|hoe|innan|если|когда|прежде|как',
    ) +
    '(?!\\p{L})',
  'iu',
)
/** ... nor is a negation or the past, between the words for storage and for full. */
const DENIED =
  /(?<=\P{L})(?:non?|never|nunca|jamais|can|from|was|nicht(?! gen)|war|pas|plus|était|estaba|era|estava|niet|inte|ikke|var|nie|не|был[ао]?)(?!\p{L})|n[’'o]t (?!(?:have )?enough)/iu

const DEVICE =
  /phone|ipad|\bmac|device|computer|dis[ck]\b|gerät|appareil|dispositiv|apparaat|устройств|デバイス|设备|裝置|기기/i
const ICLOUD = /icloud/i

/**
 * "iCloud storage is full" in any of the languages; a line break ends a sentence. Alerts may say iCloud in another
 * sentence and go on to ask something; dialogs of icloud.com need not name it.
 */
export function saysStorageIsFull(text: string, where?: 'box' | 'dialog'): boolean {
  if (!where && NO_STATEMENT.test(text)) return false
  const named = where === 'dialog' || (where && ICLOUD.test(text))
  const isIcloud = named && !DEVICE.test(text)
  return text.split(/(?<=[.!?。！？؟])|\n/).some(sentence => states(sentence, isIcloud))
}

function states(sentence: string, isIcloud?: boolean): boolean {
  const match = STORAGE_IS_FULL.exec(sentence)
  if (!match) return false
  const { 0: words, index } = match
  const end = index + words.length
  // "This iPhone … because there is not enough iCloud storage", but not "iPhone storage is full, so use iCloud".
  const about = DEVICE.test(sentence) ? sentence.slice(Math.max(0, index - 9), end) : sentence
  // What denies or limits it may stand right behind, above all in Japanese and Korean.
  const said = sentence.slice(0, end + 12)
  return (isIcloud || ICLOUD.test(about)) && !NO_STATEMENT.test(said) && !DENIED.test(words)
}
