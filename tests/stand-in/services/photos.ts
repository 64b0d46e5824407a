import type { Call, Change, ServiceRequest } from './call.ts'
import { notALibrary, notFound } from './errors.ts'
import type { Library } from './libraries.ts'
import { asset, master, record } from './records.ts'

const SYNC_TOKEN = 'PRIVATE-sync-token'

interface Question {
  zoneID?: { zoneName?: string; ownerRecordName?: string }
  query?: { filterBy?: { fieldName: string; fieldValue: { value: unknown } }[] }
  resultsLimit?: number
}

const databaseOf = ({ path }: ServiceRequest) => (path.includes('/production/shared/') ? 'shared' : 'private')

function zones(request: ServiceRequest, all: Library[]) {
  const listed = all.filter(({ database }) => database === databaseOf(request))
  return {
    moreComing: false,
    syncToken: SYNC_TOKEN,
    zones: listed.map(({ zoneID }) => ({ zoneID: { ...zoneID, zoneType: 'REGULAR_CUSTOM_ZONE' } })),
  }
}

export function photos(call: Call, request: ServiceRequest, all: Library[]): Change {
  if (call === 'zones') return { body: zones(request, all) }
  const asked = JSON.parse(request.body)
  if (call !== 'count') return inLibrary(request, asked, all, call === 'index' ? index : newest)
  const answers = (asked.batch as Question[]).map(one => inLibrary(request, one, all, count))
  const failed = answers.find(({ status }) => status)
  return failed ?? { body: { batch: answers.map(({ body }) => body) } }
}

function inLibrary(
  request: ServiceRequest,
  asked: Question,
  all: Library[],
  tell: (library: Library, asked: Question) => object,
): Change {
  const library = all.find(one => one.database === databaseOf(request) && isMeant(one, asked))
  if (!library) return notFound
  return library.indexed ? { body: { ...tell(library, asked), syncToken: SYNC_TOKEN } } : notALibrary
}

/** Without its owner a zone is looked for among the person's own. */
function isMeant({ database, zoneID }: Library, asked: Question) {
  const { zoneName, ownerRecordName } = asked.zoneID ?? {}
  const isOwn = database === 'private' && ownerRecordName === undefined
  return zoneName === zoneID.zoneName && (isOwn || ownerRecordName === zoneID.ownerRecordName)
}

function index({ zoneID }: Library) {
  const fields = { progress: { value: 100, type: 'INT64' }, state: { value: 'FINISHED', type: 'STRING' } }
  return { records: [record(zoneID, '_PRIVATE-index', 'CheckIndexingState', Date.now(), fields)] }
}

function count({ zoneID, items }: Library) {
  const fields = { itemCount: { value: items, type: 'INT64' } }
  return { records: [record(zoneID, 'CPLAssetByAddedDate', 'IndexCountResult', Date.now(), fields)] }
}

/** All fields come, whatever is asked for: what must be forgotten is best sent. Masters first, as recorded. */
function newest({ zoneID, arrivals }: Library, asked: Question) {
  const value = (name: string) => asked.query?.filterBy?.find(it => it.fieldName === name)?.fieldValue.value
  const most = Math.floor((asked.resultsLimit ?? 200) / 2)
  const rank = Number(value('startRank') ?? 0)
  // Descending is a window that ends at the rank, oldest first.
  const shown =
    value('direction') === 'DESCENDING'
      ? arrivals.slice(Math.max(0, rank + 1 - most), rank + 1).toReversed()
      : arrivals.slice(rank, rank + most)
  const records = [master, asset].flatMap(of => shown.map(at => of(zoneID, at, arrivals.indexOf(at))))
  return { records }
}
