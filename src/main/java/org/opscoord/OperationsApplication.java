package org.opscoord;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Operations Coordination: the engine, its web applications and the rooms around them. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class OperationsApplication {

  public static void main(String[] args) {
    SpringApplication.run(OperationsApplication.class, args);
  }
}
