import type { Job } from '../drift/in-page.ts'
import type { Verdict } from '../drift/verdict.ts'

export interface Read {
  job: Job
  /** Undefined when there is nothing on the page that this drift changes. */
  verdict?: Verdict
}

/**
 * In the page: reads each variant in a frame of its own, some at a time, one upon the other so that all are seen. A
 * page that a drift did not change is there for the next.
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
  const readPage = async (jobs: Job[]) => {
    let frame: HTMLIFrameElement | undefined
    for (const job of jobs) {
      frame ??= await open(job.url)
      const verdict = await frame.contentWindow?.readDrifted(job)
      read.push({ job, verdict })
      if (!verdict) continue
      frame.remove()
      frame = undefined
    }
    frame?.remove()
  }
  const work = async () => {
    for (let jobs = pages.shift(); jobs; jobs = pages.shift()) await readPage(jobs)
  }
  await Promise.all(Array.from({ length: lanes }, work))
  return read
}
