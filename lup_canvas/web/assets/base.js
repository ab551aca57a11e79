// Tells Streamlit where its server is. Otherwise it tries the folder of the page it stands on
// first, which is not there, and the browser complains to whoever looks.
window.__streamlit = { BACKEND_BASE_URL: new URL("/", location.href).href };
