/**
 * What else a page says, in the words Apple's devices use: `full` may stand in a longer text, the others are the
 * whole text of an element or the whole of its label.
 */
export const SAID_IN_ENGLISH = {
  full: /(?:your )?icloud storage (?:is )?(?:almost )?full/gi,
  photos: /^Photos$/,
  signIn: /^Sign In$/,
  account: /^(?:Apple )?Account$/,
  manage: /^Manage Storage$/,
  status: /^System Status$/,
  connection: /^No Internet Connection$/i,
  online: /^Online$/,
  offline: /^Offline$/,
}

export type Word = keyof typeof SAID_IN_ENGLISH

const COLUMNS: Word[] = [
  'full',
  'photos',
  'signIn',
  'account',
  'manage',
  'status',
  'connection',
  'online',
  'offline',
]

const ROWS: Record<string, string> = {
  'de-de':
    'iCloud-Speicher voll|Fotos|Anmelden|Account|Speicher verwalten|Systemstatus|Keine Internetverbindung|Online|Offline',
  'fr-fr':
    'Stockage iCloud saturé|Photos|Se connecter|Compte|Gérer le stockage|État du système|Aucune connexion Internet|En ligne|Hors ligne',
  'es-es':
    'El almacenamiento de iCloud está lleno|Fotos|Iniciar sesión|Cuenta|Gestionar almacenamiento|Estado del sistema|Sin conexión a internet|En línea|Sin conexión',
  'it-it':
    'Spazio iCloud esaurito|Foto|Accedi|Account|Gestisci spazio|Stato del sistema|Nessuna connessione a Internet|Online|Offline',
  'pt-br':
    'O armazenamento do iCloud está cheio|Fotos|Iniciar Sessão|Conta|Gerenciar Armazenamento|Estado do sistema|Sem conexão com a internet|Online|Offline',
  'nl-nl':
    'iCloud-opslag is vol|Foto’s|Log in|Account|Beheer opslag|Systeemstatus|Geen internetverbinding|Online|Offline',
  'sv-se':
    'iCloud-lagringen är full|Bilder|Logga in|Konto|Hantera lagring|Systemstatus|Ingen internetanslutning|Online|Offline',
  'pl-pl':
    'Pamięć iCloud jest pełna|Zdjęcia|Zaloguj się|Konto|Zarządzaj miejscem|Stan systemu|Brak połączenia z Internetem|Online|Offline',
  'ru-ru':
    'Хранилище iCloud заполнено|Фото|Войти|Учетная запись|Управлять хранилищем|Состояние системы|Нет подключения к интернету|В сети|Не в сети',
  'tr-tr':
    'iCloud saklama alanı dolu|Fotoğraflar|Giriş Yap|Hesap|Saklama Alanını Yönet|Sistem Durumu|İnternet bağlantısı yok|Çevrimiçi|Çevrimdışı',
  'ja-jp':
    'iCloudストレージがいっぱいです|写真|サインイン|アカウント|ストレージを管理|システム状況|インターネットに接続されていません|オンライン|オフライン',
  'ko-kr':
    'iCloud 저장 공간이 가득 찼습니다|사진|로그인|계정|저장 공간 관리|시스템 상태|인터넷에 연결되어 있지 않음|온라인|오프라인',
  'zh-cn': 'iCloud 储存空间已满|照片|登录|账户|管理储存空间|系统状态|无互联网连接|在线|离线',
  'zh-tw': 'iCloud 儲存空間已滿|照片|登入|帳號|管理儲存空間|系統狀態|沒有網際網路連線|線上|離線',
  'ar-sa':
    'مساحة تخزين iCloud ممتلئة|الصور|تسجيل الدخول|الحساب|إدارة مساحة التخزين|حالة النظام|لا يوجد اتصال بالإنترنت|متصل|غير متصل',
}

/** Undefined where the language is not in the table: the page then says it in English. */
export const wordIn = (lang: string, word: Word) => ROWS[lang]?.split('|')[COLUMNS.indexOf(word)]
