"""Åtaganden: what del 1 obliges each party to, met or missing as the records say."""
