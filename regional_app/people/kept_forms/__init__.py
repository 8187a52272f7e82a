"""What a person has written and not sent: drafts kept while writing, forms kept when the login ran out."""
