"""Överenskommelse (del 1): the shared agreement of a lokalpolisområde and its kommuner (lag 2023:196, 9 §).

It lives in the region's room and is read by its parties.
"""
