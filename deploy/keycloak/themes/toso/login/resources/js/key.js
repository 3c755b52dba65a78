// Registers a security key or logs in with one. The page gives the options as data attributes, because it has no script of its own.

const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))

const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/** Keycloak's word for an option that the browser decides. */
const told = (value) => (value === 'not specified' ? undefined : value)

const keys = (ids) =>
  ids
    .split(',')
    .filter(Boolean)
    .map((id) => ({ type: 'public-key', id: bytes(id) }))

/** @param {DOMStringMap} options */
async function register(options) {
  const { response, rawId, authenticatorAttachment } = await navigator.credentials.create({
    publicKey: {
      challenge: bytes(options.challenge),
      rp: { id: options.rp, name: options.rpName },
      user: { id: bytes(options.user), name: options.username, displayName: options.username },
      pubKeyCredParams: (options.algorithms || '-7').split(',').map((alg) => ({ type: 'public-key', alg: Number(alg) })),
      attestation: told(options.attestation),
      authenticatorSelection: {
        authenticatorAttachment: told(options.attachment),
        residentKey: told(options.resident),
        userVerification: told(options.verification),
      },
      timeout: options.seconds * 1000 || undefined,
      excludeCredentials: keys(options.known),
    },
  })
  return {
    clientDataJSON: text(response.clientDataJSON),
    attestationObject: text(response.attestationObject),
    publicKeyCredentialId: text(rawId),
    transports: response.getTransports?.().join() ?? '',
    authenticatorAttachment: authenticatorAttachment ?? '',
  }
}

/** @param {DOMStringMap} options */
async function logIn(options) {
  const { id, response } = await navigator.credentials.get({
    publicKey: {
      challenge: bytes(options.challenge),
      rpId: options.rp,
      userVerification: told(options.verification),
      timeout: options.seconds * 1000 || undefined,
      allowCredentials: keys(options.known),
    },
  })
  return {
    clientDataJSON: text(response.clientDataJSON),
    authenticatorData: text(response.authenticatorData),
    signature: text(response.signature),
    credentialId: id,
    userHandle: response.userHandle ? text(response.userHandle) : '',
  }
}

const button = document.querySelector('[data-key]')
const form = button.form

button.addEventListener('click', async () => {
  if (!form.reportValidity()) return
  button.disabled = true
  let fields
  try {
    if (!window.PublicKeyCredential) throw form.dataset.unsupported
    fields = await (form.id === 'register' ? register : logIn)(form.dataset)
  } catch (cause) {
    // Keycloak shows it on its page of errors.
    fields = { error: String(cause) }
  }
  for (const [name, value] of Object.entries(fields)) form.elements[name].value = value
  form.submit()
})
