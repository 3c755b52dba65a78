// Tells the page around this frame with what Keycloak has returned.
window.parent.postMessage(window.location.href, window.location.origin)
