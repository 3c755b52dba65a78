import react from '@vitejs/plugin-react'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { guide } from './scripts/guide.ts'

// The SPA always talks to its own origin; whoever serves it hands /api on to the backend.
const proxy = { '/api': { target: process.env.TOSO_API_URL ?? 'http://localhost:8081', changeOrigin: false } }

const onEveryPage =
  /node_modules\/(@tanstack|i18next|idb|keycloak-js|openapi-fetch|react|react-dom|react-i18next|scheduler|use-sync-external-store)\//

const pwa = VitePWA({
  // It waits until the user asks for it; src/app/update.ts registers it.
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
    // The shell with every page's code. What the API and the login server say is never among it: no rule fetches at run time.
    globPatterns: ['**/*.{js,css,html,svg,png}', 'assets/inter-{latin,vietnamese}-wght-normal-*.woff2'],
    // The guide can be read without a line; its pictures are too many to be kept for that.
    globIgnores: ['huong-dan/**'],
    navigateFallback: '/index.html',
    navigateFallbackDenylist: [/^\/api\//, /^\/config\.json$/, /^\/huong-dan/],
    inlineWorkboxRuntime: true,
  },
})

export default defineConfig({
  plugins: [react(), guide(), pwa],
  server: { proxy },
  preview: { proxy },
  build: {
    target: 'es2022',
    // It says which files a page needs: its weight is checked after the build.
    manifest: true,
    // What every page needs in one file: it gzips better than in many, and hardly changes from version to version.
    rolldownOptions: {
      output: {
        // The names of all files stand in the first one, and a hash does not compress.
        chunkFileNames: 'assets/[name]-[hash:7].js',
        codeSplitting: { groups: [{ name: 'vendor', test: onEveryPage }] },
      },
    },
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/testing/setup.ts'],
    restoreMocks: true,
    testTimeout: 30_000,
    // A device somewhere else must read the same dates as one in Hà Nội.
    env: { TZ: 'America/Los_Angeles' },
  },
})
