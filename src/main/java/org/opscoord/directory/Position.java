package org.opscoord.directory;

/** A post that people hold, for example {@code buyer}. Says nothing about rights. */
record Position(String id, String nameEn, String nameZh) {}
