"""What every page needs and no domain word: routes, the one commit, forms, headers, error pages."""
