package org.opscoord.demo;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the demo keeps its data between runs.
 *
 * @param dataDirectory relative to where the demo is started
 */
@ConfigurationProperties("opscoord.demo")
record DemoSettings(@DefaultValue(".data") Path dataDirectory) {}
