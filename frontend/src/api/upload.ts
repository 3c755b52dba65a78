import { transport } from './client'

/** How much of a file has been sent, from 0 to 1. */
type OnProgress = (share: number) => void

/** Sends a request and tells how far it is, which `fetch` cannot. */
export const sendingWith = (onProgress: OnProgress) => (request: Request) =>
  transport(request, (one) => carry(one, onProgress))

async function carry(request: Request, onProgress: OnProgress): Promise<Response> {
  const body = await request.arrayBuffer()
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest()
    sending.open(request.method, request.url)
    request.headers.forEach((value, name) => sending.setRequestHeader(name, value))
    onProgress(0)
    sending.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    sending.onload = () => {
      const headers = new Headers()
      for (const line of sending.getAllResponseHeaders().trim().split(/\r?\n/)) {
        const colon = line.indexOf(':')
        if (colon > 0) headers.append(line.slice(0, colon), line.slice(colon + 1).trim())
      }
      resolve(new Response(sending.responseText, { status: sending.status, headers }))
    }
    // As `fetch` fails where there is no answer.
    sending.onerror = () => reject(new TypeError('No answer'))
    sending.send(body)
  })
}
