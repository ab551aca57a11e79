"""What needs no Streamlit: plain pages, the routes that screens call, and what wraps them all."""
