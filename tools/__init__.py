"""Programs that make things for the repository; no part of the product."""
