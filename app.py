"""LUP-lerretet. Start it with ``streamlit run app.py`` or ``uvicorn app:app``."""

import streamlit as st

from lup_canvas.web.lifespan import lifespan
from lup_canvas.web.middleware import middleware
from lup_canvas.web.routes import routes

app = st.App("lup_canvas/ui/shell.py", routes=routes, middleware=middleware, lifespan=lifespan)
