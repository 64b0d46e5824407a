import type { Job } from '../drift/in-page.ts'
import type { Verdict } from '../drift/verdict.ts'

export interface Read {
  job: Job
  /** Undefined when there is nothing on the page that this drift changes. */
  verdict?: Verdict
}

/**
 * In the page: reads each variant in a frame of its own, some at a time, one upon the other so that all are seen. A
 * page that a drift did not change is there for the next; one that is markup alone is put back as it was, for to load
 * a frame takes as long as to read it.
 */
export async function readAll(pages: Job[][], lanes: number): Promise<Read[]> {
  const read: Read[] = []
  const open = async (url: string) => {
    const frame = document.createElement('iframe')
    frame.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;border:0'
    frame.src = url
    const loaded = new Promise(done => frame.addEventListener('load', done))
    document.body.append(frame)
    await loaded
    return frame
  }
  /** The markup, when nothing but markup makes the page. */
  const markupOf = ({ contentDocument }: HTMLIFrameElement) => {
    const all = [...(contentDocument?.querySelectorAll('*') ?? [])]
    const isMore = all.some(one => one.shadowRoot || one.localName === 'script')
    return isMore ? undefined : (contentDocument?.documentElement.cloneNode(true) as HTMLElement)
  }
  const readPage = async (jobs: Job[]) => {
    let frame: HTMLIFrameElement | undefined
    let markup: HTMLElement | undefined
    for (const job of jobs) {
      if (!frame) {
        frame = await open(job.url)
        markup = markupOf(frame)
      }
      const verdict = await frame.contentWindow?.readDrifted(job)
      read.push({ job, verdict })
      if (!verdict) continue
      if (markup) frame.contentDocument?.documentElement.replaceWith(markup.cloneNode(true))
      else {
        frame.remove()
        frame = undefined
      }
    }
    frame?.remove()
  }
  const work = async () => {
    for (let jobs = pages.shift(); jobs; jobs = pages.shift()) await readPage(jobs)
  }
  await Promise.all(Array.from({ length: lanes }, work))
  return read
}
