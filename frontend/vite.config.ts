import react from '@vitejs/plugin-react'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { guide } from './scripts/guide.ts'
import { oneAddress } from './scripts/one-address.ts'

const {
  TOSO_WEB_URL: webUrl = 'http://localhost:8080',
  TOSO_API_URL: apiUrl = 'http://localhost:8081',
  TOSO_KEYCLOAK_INTERNAL_URL: keycloakUrl = 'http://localhost:8082',
  TOSO_LOGIN_URL: loginUrl = webUrl,
  TOSO_REALM: realm = 'toso',
} = process.env

// The SPA calls its own origin only. oneAddress decides which paths of Keycloak get here, and with which headers.
const proxy = {
  '/api': { target: apiUrl, changeOrigin: false },
  '^/(realms|resources)/': { target: keycloakUrl, changeOrigin: false },
}

// Without the queries of lists: a first visit has none.
const onEveryPage =
  /node_modules\/(?!@tanstack\/(react-query|query-core)\/build\/modern\/[\w-]*(infiniteQueryObserver|InfiniteQuery|[qQ]ueries))(@tanstack|i18next|idb|keycloak-js|openapi-fetch|react|react-dom|react-i18next|scheduler|use-sync-external-store)\//

// Small modules that nearly every page needs. Each file of its own would make the first visit heavier.
const onFirstVisit =
  /src\/(api\/(client|problem)|session\/(?!move-clock|silent-login|other-session|session-end)[a-z-]+|shared\/(dates|numbers)|reference\/(names|queries|selection))\.ts/

// What the entry page shares with other pages, in one file for the same reason.
const onEntryPage =
  /src\/(features\/submissions\/(entry-problems|figure-field|figures-table|leave-guard|other-tab|problem-words|receipt-facts|returned-note|rules|use-send-keys)|components\/(date-field|deadline|period-text|problem-summary|status-badge))\.tsx?/

const pwa = VitePWA({
  // A new version waits until the user accepts it. src/app/update.ts registers the service worker.
  registerType: 'prompt',
  injectRegister: false,
  manifest: {
    id: '/',
    name: 'Tổ Số: báo cáo của Tổ công nghệ số cộng đồng',
    short_name: 'Tổ Số',
    description: 'Nhập và gửi số liệu hằng ngày, cả khi không có mạng; theo dõi tiến độ của cấp dưới.',
    lang: 'vi',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    theme_color: '#123a63',
    background_color: '#f3f5f8',
    categories: ['government', 'productivity'],
    icons: [
      { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    shortcuts: [
      { name: 'Nhập báo cáo', url: '/nhap-bao-cao' },
      { name: 'Chờ gửi', url: '/cho-gui' },
    ],
  },
  workbox: {
    // Caches the code of all pages. There is no runtime caching, so answers of the API and of Keycloak are never cached.
    globPatterns: ['**/*.{js,css,html,svg,png}', 'assets/inter-{latin,vietnamese}-wght-normal-*.woff2'],
    // The guide is available offline, but its pictures are too large to cache.
    globIgnores: ['huong-dan/**'],
    navigateFallback: '/index.html',
    navigateFallbackDenylist: [/^\/(api|realms|resources)\//, /^\/config\.json$/, /^\/huong-dan/],
    inlineWorkboxRuntime: true,
  },
})

export default defineConfig({
  plugins: [react(), guide(), oneAddress(webUrl, loginUrl, realm), pwa],
  server: { proxy },
  preview: { proxy },
  build: {
    target: 'es2022',
    // check-entry-weight.mjs reads from the manifest which files a page needs.
    manifest: true,
    // Libraries that every page needs go into one file: it compresses better and rarely changes between versions.
    rolldownOptions: {
      output: {
        // Short hashes, because the entry file lists the names of all files and hashes do not compress.
        chunkFileNames: 'assets/[name]-[hash:7].js',
        codeSplitting: {
          groups: [
            { name: 'vendor', test: onEveryPage },
            { name: 'first', test: onFirstVisit },
            // What starts the SPA, also its styles, comes before what pages share.
            { name: 'start', tags: ['$initial'] },
            { name: 'form', test: onEntryPage },
          ],
        },
      },
    },
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/testing/setup.ts'],
    restoreMocks: true,
    testTimeout: 30_000,
    // Deliberately not Vietnam's time zone: dates must be the same on every device.
    env: { TZ: 'America/Los_Angeles' },
  },
})
