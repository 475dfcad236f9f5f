# cmake -D FROM=a.h -D TO=b.h -P PublicHeader.cmake: a header of the tree as other programs include it.
file(READ ${FROM} text)
string(REGEX REPLACE "#include \"(api|base|graph|query)/" "#include \"causeway/\\1/" text "${text}")
file(WRITE ${TO} "${text}")
