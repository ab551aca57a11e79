"""What a project becomes when it leaves the canvas: a document, a story, and files made of them."""
