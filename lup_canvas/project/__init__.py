"""The domain: what a change project is, and everything a group can do to it.

Pure: no input or output, no clock, no Streamlit, no pandas. Only pydantic and the
standard library.
"""
