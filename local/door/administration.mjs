// Administers the Keycloak of a test as a client of the realm master.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../settings.mjs'
import { home } from './visitor.mjs'

const read = (file) => readFileSync(join(root, 'deploy/keycloak', file), 'utf8')
const client = { id: 'door', secret: 'door' }

/** The alias of the province's login over SAML. In a deployment there is one of the two, named `province`. */
export const saml = 'province-saml'

export class Administration {
  /** Makes Keycloak create the client at its first start. */
  static environment = {
    KC_BOOTSTRAP_ADMIN_CLIENT_ID: client.id,
    KC_BOOTSTRAP_ADMIN_CLIENT_SECRET: client.secret,
  }

  /** @param url of Keycloak, without a path */
  constructor(url) {
    this.url = url
  }

  async #token() {
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: client.id,
      client_secret: client.secret,
    })
    const answer = await fetch(`${this.url}/realms/master/protocol/openid-connect/token`, { method: 'POST', body })
    return (await answer.json()).access_token
  }

  async #send(method, path, body) {
    const answer = await fetch(`${this.url}/admin/realms${path}`, {
      method,
      headers: { authorization: `Bearer ${await this.#token()}`, 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    })
    const text = await answer.text()
    return { status: answer.status, text, body: text === '' ? undefined : JSON.parse(text) }
  }

  async get(path) {
    return (await this.#send('GET', path)).body
  }

  /** @returns the status */
  async put(path, body) {
    return (await this.#send('PUT', path, body)).status
  }

  /** @returns the status */
  async post(path) {
    return (await this.#send('POST', path)).status
  }

  /** @returns the status */
  async delete(path) {
    return (await this.#send('DELETE', path)).status
  }

  async create(path, body) {
    const { status, text } = await this.#send('POST', path, body)
    assert.ok(status === 201 || status === 200, `${path}: ${status} ${text}`)
  }

  /** A realm named `deploy` like that of a deployment, and one named `province`. */
  async createRealms() {
    const realm = read('toso-realm.json')
      .replaceAll('${TOSO_WEB_URL}', home.slice(0, -1))
      .replaceAll('${TOSO_KEYCLOAK_CLIENT_SECRET}', 'a secret of the test')
    await this.create('', { ...JSON.parse(realm), realm: 'deploy' })
    await this.create('', {
      realm: 'province',
      enabled: true,
      loginWithEmailAllowed: false,
      duplicateEmailsAllowed: true,
      clients: [
        {
          clientId: 'toso',
          secret: 'the secret that the province gives',
          redirectUris: [`${home}realms/deploy/broker/province/endpoint`],
        },
        {
          clientId: `${home}realms/deploy`,
          protocol: 'saml',
          redirectUris: [`${home}realms/deploy/broker/${saml}/endpoint`],
          attributes: {
            'saml.assertion.signature': 'true',
            'saml.client.signature': 'false',
            'saml.force.post.binding': 'true',
            saml_name_id_format: 'persistent',
          },
          protocolMappers: [
            {
              name: 'user name',
              protocol: 'saml',
              protocolMapper: 'saml-user-property-mapper',
              config: { 'user.attribute': 'username', 'attribute.name': 'username' },
            },
          ],
        },
      ],
    })
  }

  /** @param more members of Keycloak's representation of a user */
  async addUser(realm, username, password, more = {}) {
    await this.create(`/${realm}/users`, {
      username,
      firstName: username,
      lastName: realm === 'province' ? username : undefined,
      email: realm === 'province' ? `${username}@province.example` : undefined,
      enabled: true,
      credentials: [{ type: 'password', value: password }],
      ...more,
    })
  }

  async user(realm, username) {
    return (await this.get(`/${realm}/users?exact=true&username=${username}`))[0]
  }

  async join(realm, username, group) {
    const { id } = await this.user(realm, username)
    const groups = await this.get(`/${realm}/groups`)
    return this.put(`/${realm}/users/${id}/groups/${groups.find(({ name }) => name === group).id}`)
  }

  /** Imports deploy/keycloak/province.json with the addresses of the realm `province`. */
  async connectProvince() {
    const answer = await fetch(`${this.url}/realms/province/.well-known/openid-configuration`)
    const told = await answer.json()
    const wanted = JSON.parse(read('province.json'))
    Object.assign(wanted.identityProviders[0].config, {
      issuer: told.issuer,
      authorizationUrl: told.authorization_endpoint,
      tokenUrl: told.token_endpoint,
      jwksUrl: told.jwks_uri,
    })
    await this.create('/deploy/partialImport', { ifResourceExists: 'FAIL', ...wanted })
  }

  /** Imports deploy/keycloak/province-saml.json with the addresses of the realm `province`, beside the other. */
  async connectProvinceBySaml() {
    const answer = await fetch(`${this.url}/realms/province/protocol/saml/descriptor`)
    const told = await answer.text()
    const wanted = JSON.parse(read('province-saml.json'))
    wanted.identityProviders[0].alias = saml
    Object.assign(wanted.identityProviders[0].config, {
      entityId: `${home}realms/deploy`,
      idpEntityId: /\sentityID="([^"]+)"/.exec(told)[1],
      singleSignOnServiceUrl: /SingleSignOnService [^>]*HTTP-Redirect[^>]* Location="([^"]+)"/.exec(told)[1],
      signingCertificate: /X509Certificate>([^<]+)</.exec(told)[1],
    })
    await this.create('/deploy/partialImport', { ifResourceExists: 'FAIL', ...wanted })
  }
}
