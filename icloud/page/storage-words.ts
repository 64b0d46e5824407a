// Stems, lower case. One may not continue a word of its alphabet ("unused", "carefree"); scripts that write
// without spaces or glue prefixes on (Arabic, Hebrew) match anywhere.
const stems = (list: string) => new RegExp(`(?<![\\p{sc=Latn}\\p{sc=Cyrl}\\p{sc=Grek}])(?:${list})`, 'u')
const words = (list: string) => new RegExp(`(?<![\\p{L}\\p{M}])(?:${list})(?![\\p{L}\\p{M}])`, 'u')

export const USED = stems(
  'us(?:ed|ing)|in uso|e[mn] uso|verwend|belegt|(?:ge)?nutz|utili[sz]|usad|usat|occ?upa|gebrui|använ|bru[gk]t|käytet|używ|zajęt|využi|použi|' +
    'használ|folosi|(?:is)?korišt|uporab|испол|занят|викор|зайнят|използ|kullan|χρησιμ|dùng|sử dụng|diguna|terpakai|' +
    'בשימוש|נוצל|استخد|مستخدم|استفاده|使用|已用|사용|ใช้|उपयोग|பயன்|ఉపయోగ|ব্যবহ',
)

export const FREE = stems(
  'available|free(?! up| plan)|left(?!\\p{L})|remain|unused|verfügbar|frei(?!g)|übrig|dispon|libres?(?!\\p{L})|livre|lliure|' +
    'liber[oiăe]?(?!\\p{L})|resta|riman|beschik|vrij|tillgäng|tilg|ledig|kvar|tilbage|igjen|vapaa|käytettäv|jäljel|' +
    'dostęp|woln|pozost|dostup|voľn|zbýv|zostáv|slobod|preost|szabad|elérh|prost(?!or)|na voljo|' +
    'доступ|свобод|оста[лв]|вільн|залиш|налич|boş|kullanılabil|kalan|διαθέ|ελεύθ|απομ|còn|trống|khả dụng|tersedia|(?:ter)?sisa|baki|' +
    'פנוי|זמין|נותר|متاح|متوفر|متبق|خال[يی]|آزاد|空き|残り|(?:利用|使用)可能|可(?:使)?用|剩|사용 ?가능|남|เหลือ|ว่าง|พร้อมใช้|उपलब्ध|शेष|खाली|' +
    'கிடை|மீத|మిగిలి|অবশিষ্ট',
)

/** "5 GB of free iCloud storage" may say what the space costs: nothing. */
export const FREE_OF_CHARGE = /(?<!\p{L})free (?=i?cloud|storage|space)/gu

/** To find what is left once the "free" wordings, some of which contain "use", are taken out. */
export const EVERY_FREE = new RegExp(FREE.source, 'gu')

export const STORAGE_WORDS =
  'storage|speicher|stockage|espa[cç]|almacen|armazen|archivi|spazio|opslag|lagring|tallenn|pamię|miejsc|úlo[zž]|tárhely|' +
  'stocar|pohran|prostor|хранили|место|сховищ|saklama|depolama|χώρο|αποθηκ|dung lượng|lưu trữ|penyimpan|storan|emmagatz|אחסון|تخزين|ストレージ|容量|' +
  '[储儲]存|存储|저장|พื้นที่|संग्रहण|स्टोरेज|சேமிப்|నిల్వ|স্টোরেজ'
export const STORAGE = stems(`icloud|\\p{L}*(?:speicher|lagring)|${STORAGE_WORDS}`)

export const TOTAL = stems(
  'total|(?:ins)?gesamt|итого|всего|toplam|tổng|סה["״]כ|إجمالي|合計|共|總|总|총|ทั้งหมด|कुल',
)

// Read between the two sizes: the used one stands first ...
export const USED_FIRST = words(
  'of|von|sur|de|del|des|dos|dei|di|su|van|av|af|z|ze|od|din|из|з|із|от|από|מתוך|من|از|trên|trong|จาก|dari|daripada',
)
export const USED_FIRST_MARK = /^\s*(?:\/|[（(，,、]?\s*[总總]?共|จาก)/u
// ... or the total does.
export const TOTAL_FIRST =
  /^(?:['’]?[ıiuü]n(?!\p{L})|-?b[óő]l(?!\p{L}))|^\s*(?:中|のうち|중|में से|पैकी|এর মধ্যে|இல்|లో)/u

/** Between two sizes these make a range, a list, a comparison or a sum, never a share. */
export const APART = words(
  'to|a|à|al|bis|até|tot|til|till|do|naar|auf|na|la|ke|hingga|sampai|đến|lên|sang|до|на|в|σε|έως|إلى|עד|ל|تا|से|' +
    'and|und|et|y|e|en|och|og|ja|i|és|și|и|та|ve|και|و|và|dan|or|oder|ou|o|eller|tai|lub|nebo|vagy|или|або|veya|ή|או|أو|' +
    'plus|with|mit|avec|con|com|than|als|vs|then|for|per|x',
)
export const APART_MARK =
  /[~〜～→⇒+=×<>≥≤&]|^\s*[-–—־−]|[-–—]\s*$|から|まで|至|到|和|或|と|에서|부터|및|과|ถึง|เป็น|และ|^['’][dt][ae]n/u

/** Kinds of things that are stored: their sizes are parts, not the whole. */
export const CATEGORY = stems(
  'photo|foto|zdjęc|fénykép|videos?(?!\\p{L})|back-?up|sauveg|varmuusk|yedek|docs|do[ck]um|(?:e-?)?mails?(?!\\p{L})|messag|nachrich|mensa|' +
    'musi[ckq]|drive|apps?(?!\\p{L})|фото|резерв|докум|φωτο|照片|写真|사진|[备備]份|バックアップ|백업|書類|문서|邮件|メール|תמונ|גיבוי|صور|نسخ|รูป|ảnh|फ़ोटो|बैकअप',
)

const MOVING =
  'download|upload|transf|übert[rä]+g|(?:he|hi|hoch|run)\\p{L}*gelad|\\p{L}*herunterl|hochlad|(?:télé)?charg[eé]|télév|' +
  'descar|baixa|carrega|scaric|caric|gedownl|geüpl|\\p{L}*ladd?a(?:[rst]|de)?(?!\\p{L})|hente|lata|pobier|pobran|przes|staho|nahr|' +
  'letöl|feltöl|încăr|preuz|prenes|загру|скач|завант|переда|изтег|indir|yükle|λήψη|tải |unduh|muat turun|' +
  'הורד|העלא|تنزيل|تحميل|رفع|ダウンロード|アップロード|[下上][载載传傳]|다운로드|업로드|ดาวน์โหลด|อัปโหลด|डाउनलोड|अपलोड|' +
  'cop(?:ying|ied)|sync|restor|process|progress'

/** Something moves. */
export const MOVES = stems(MOVING)

/** Something moves, costs, is offered or is memory. */
export const OTHER = stems(
  `${MOVING}|` +
    'ram(?!\\p{L})|memory|arbeitss|mémoire|memoria|операт|メモリ|内存|記憶體|메모리|' +
    'up to|at least|jusqu|bis zu|hasta|fino a|tot wel|upp till|op til|最[大多高低]|최대|สูงสุด|' +
    'month|monat|mois|mese|mensu|mensi|maand|månad|måned|kuukau|miesi|měsí|hónap|месяц|місяц|aylık|μήνα|לחודש|شهري|' +
    '月額|か月|每月|[个個]月|매월|tháng|เดือน|महीन|bulan|usd|eur|chf|kr(?!\\p{L})|zł|kč|pri(?:ce|x)|preis|preci|preço',
)

/** Before the sizes these make them a case that somebody talks about. */
export const EXAMPLE =
  /^\s*(?:if|when|once|wenn|falls|quand|cuando|quando|als|jeśli|если|когда|якщо|eğer)(?!\p{L})|もし|如果|假如|만약|(?<!\p{L})(?:for example|beispiel|exemple|ejemplo|esempio|exemplo|voorbeeld|например)|例えば|例如|예를 들/u

export const UPGRADE = stems('upgrad|erweiter|升[级級]')
export const DEVICE = /\b(?:iphone|ipad|mac|macbook|ssd|hdd|usb)\b/u
export const FILE = /[\p{L}\p{Nd}_)]\.(?!com\b)[a-z][a-z\d]{1,4}\b/u
// Prices, times left, questions and source code.
export const NOT_A_SENTENCE =
  /[<>{}\\]|\p{Sc}|\d\s?[円元]|[?？؟¿]|\d\s?(?:(?:min|sec|sek|std|hours?|hrs?|[hms])(?!\p{L})|minu|мин|сек|час|хв|dak|[分秒분초]|phút|giây|นาที|דק|دقيق|ثان)/u
