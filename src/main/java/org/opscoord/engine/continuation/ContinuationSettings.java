package org.opscoord.engine.continuation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How far a step goes on by itself.
 *
 * @param most how many asynchronous continuations one transaction takes with it; 0 leaves all of
 *     them to the job executor
 */
@ConfigurationProperties("opscoord.continuation")
record ContinuationSettings(@DefaultValue("20") int most) {}
