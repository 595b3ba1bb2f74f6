package org.opscoord.handbook;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the responsibility report takes for too much.
 *
 * @param bodiesOfAPerson departments led or spoken for, and roles held, that are still good
 */
@ConfigurationProperties("opscoord.handbook")
public record HandbookSettings(@DefaultValue("4") int bodiesOfAPerson) {}
