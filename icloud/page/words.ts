/**
 * Words of icloud.com in the languages we know them in. A language that is missing costs a finding, never a wrong
 * one: addresses, roles and numbers do not need them.
 */
const words = (list: string) => new Set(list.split('|').map(word => word.toLocaleLowerCase()))

/** The Account button of the toolbar. */
export const ACCOUNT = words(
  'Account|Apple Account|Apple ID|Apple Account menu|Account menu|Konto|Accountmenü|Compte|Cuenta|Account menu|Conta|Tili|Účet|Fiók|Cont|Račun|Учетная запись|Аккаунт|Обліковий запис|Hesap|Λογαριασμός|חשבון|الحساب|アカウント|계정|账户|帐户|帳號|帳戶|บัญชี|Tài khoản|खाता|Akun|Akaun|Compte|Акаунт',
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
  'Manage Storage|Manage iCloud Storage|Manage Plan|Change Plan|Change Storage Plan|Upgrade Storage|Upgrade to iCloud+|Upgrade|Buy More Storage|Get More Storage|Storage Plan|Speicher verwalten|Mehr Speicher kaufen|Speicherplan ändern|Gérer le stockage|Acheter plus d’espace de stockage|Modifier le forfait de stockage|Gestionar almacenamiento|Administrar almacenamiento|Comprar más espacio|Cambiar plan de almacenamiento|Gestisci spazio|Acquista altro spazio|Modifica piano di archiviazione|Gerenciar Armazenamento|Gerir armazenamento|Comprar Mais Espaço|Beheer opslag|Koop meer opslag|Hantera lagring|Köp mer lagring|Administrer lagring|Zarządzaj miejscem|Управлять хранилищем|Купить больше места|ストレージを管理|さらに容量を購入|ストレージプランを変更|저장 공간 관리|추가 저장 공간 구입|管理储存空间|购买更多储存空间|更改储存空间方案|管理儲存空間|購買更多儲存空間|更改儲存空間方案',
)

/** "iCloud … full": the word for storage and the word for full, in either order, near each other. */
const FULL_PAIRS: [storage: string, full: string][] = [
  ['storage', 'full|exceeded|ran out|run out|not enough'],
  ['speicher(platz)?', 'voll|fast voll|nicht genügend|überschritten'],
  ['(espace de )?stockage', 'saturé|plein|insuffisant|dépassé'],
  ['almacenamiento', 'lleno|llena|insuficiente|agotado'],
  ['spazio|archiviazione', 'pieno|esaurito|insufficiente'],
  ['armazenamento', 'cheio|lotado|insuficiente'],
  ['opslag(ruimte)?', 'vol|onvoldoende'],
  ['lagring(sutrymme|splads|splass|splats)?', 'full|fullt|fuld|fyldt'],
  ['tallennustila', 'täynnä|täyttynyt'],
  ['pamięć|miejsce|przestrzeń', 'pełna|pełne|zapełniona|wyczerpan\\p{L}*'],
  ['úložiště|úložisko', 'plné|zaplněno|zaplněné'],
  ['tárhely', 'megtelt|betelt'],
  ['stocare|spațiul?', 'plin|epuizat'],
  ['pohrana|prostor', 'pun|puna|popunjen'],
  ['хранилище|место', 'заполнено|переполнено|закончилось'],
  ['сховище', 'заповнене|заповнено|переповнене'],
  ['saklama alanı|depolama', 'dolu|doldu'],
  ['χώρος|αποθηκευτικός χώρος', 'πλήρης|γεμάτος|γέμισε'],
  ['אחסון', 'מלא'],
  ['تخزين|التخزين', 'ممتلئة|ممتلئ|امتلأت'],
  ['ストレージ|容量', 'いっぱい|空きがありません|空き領域がありません|不足'],
  ['저장\\s?공간', '가득|꽉|부족'],
  ['储存空间|存储空间', '已满|将满|不足'],
  ['儲存空間', '已滿|將滿|不足'],
  ['พื้นที่จัดเก็บ(ข้อมูล)?', 'เต็ม'],
  ['dung lượng|lưu trữ', 'đầy'],
  ['स्टोरेज|संग्रहण', 'भर|पूर्ण'],
  ['penyimpanan', 'penuh'],
  ['emmagatzematge', 'ple'],
]

/** Where one ends and the next may begin: another sentence is another matter. */
const NEAR = '[^.!?。]{0,40}?'
const edged = (words: string) => `(?<!\\p{L})(?:${words})`
/** Chinese, Japanese, Korean and Thai write words together, and many languages add endings to nouns. */
const alone = (words: string) => `(?:${words})(?![a-zа-яё])`

/** Before the storage these say something else: "full access to iCloud storage". */
const AFTER_ONLY = /^(?:full|fullt|fuld|fast voll|voll|vol|plein|pieno|lleno|llena|cheio|plin|pun|ple)$/

function fullPattern([storage, full]: [string, string]): RegExp {
  const first = full.split('|').filter(word => !AFTER_ONLY.test(word))
  const orders = [`(?:${storage})${NEAR}${alone(full)}`]
  if (first.length) orders.push(`${edged(alone(first.join('|')))}${NEAR}(?:${storage})`)
  return new RegExp(orders.join('|'), 'iu')
}

const FULL = FULL_PAIRS.map(fullPattern)

const CONDITIONS =
  'if|when|once|how|what|why|might|could|isn.t full|never|wenn|falls|wie|warum|si|quand|comment|cuando|cómo|qué|' +
  'quando|als|hoe|если|когда|как'
const CONDITIONS_ANYWHERE = 'もし|場合|とき|方法|如果|如何|怎[么麼]|만약|경우|방법'
const NEGATED = 'not|nicht|pas|niet|inte|ikke|nie|не'

/** A question, a condition or a negation is no statement that it is full. */
const NO_STATEMENT = new RegExp(
  `[?？؟]|${CONDITIONS_ANYWHERE}|${edged(CONDITIONS)}(?!\\p{L})|` +
    `${edged(NEGATED)} (?:full|fuld|voll?|plein|saturé|pełn|заполн)`,
  'iu',
)

/** "iCloud storage is full" in any of the languages; `asBox` when the words stand in a dialog or an alert. */
export function saysStorageIsFull(text: string, asBox: boolean): boolean {
  if (!/icloud/i.test(text)) return false
  if (!asBox && NO_STATEMENT.test(text)) return false
  return FULL.some(pattern => states(text, pattern))
}

/** True when its sentence says so, up to there and right behind: a dialog may well go on to ask something. */
function states(text: string, pattern: RegExp): boolean {
  const match = pattern.exec(text)
  if (!match) return false
  const [before = ''] = /[^.!?。！？؟]*$/.exec(text.slice(0, match.index)) ?? []
  const [behind = ''] = /^[^.!?。！？؟]{0,6}[?？؟]?/.exec(text.slice(match.index + match[0].length)) ?? []
  return !NO_STATEMENT.test(before + match[0] + behind)
}
