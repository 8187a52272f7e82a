"""Jobs (arbeten): what takes longer than a page may, done by the worker and followed on a page of its own."""
