package org.opscoord.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opscoord.directory.DirectoryFile.PEOPLE;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opscoord.OperationsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** These commit; afterwards the directory is the demo company again. */
@OperationsTest
class ConcurrentImportTests {

  private static final int NEWCOMERS = 10;

  @Autowired DirectoryImport directoryImport;
  @Autowired Directory directory;
  @Autowired IdentityService identity;
  @Autowired RevisionRepository revisions;
  @Autowired StructureRepository structure;
  @Autowired PeopleRepository people;
  @Autowired TransactionOperations transactions;

  @AfterEach
  void restore() {
    directoryImport.run(Files.ofDemoCompany().bytes());
  }

  @Test
  void ofTwoImportsAtOnceOneWaitsAndTheLaterOneHolds() throws Exception {
    var barrier = new CyclicBarrier(2);
    var threads = Executors.newFixedThreadPool(2);
    try {
      var first = threads.submit(importing("first", barrier));
      var second = threads.submit(importing("second", barrier));

      assertThat(first.get(60, TimeUnit.SECONDS).applied()).isTrue();
      assertThat(second.get(60, TimeUnit.SECONDS).applied()).isTrue();
    } finally {
      threads.shutdownNow();
    }

    var newcomers =
        directory.people().stream()
            .map(person -> person.id().value())
            .filter(id -> id.startsWith("first.") || id.startsWith("second."))
            .toList();
    assertThat(newcomers).hasSize(NEWCOMERS);
    assertThat(newcomers.stream().map(id -> id.replaceAll("[.].*", "")).distinct()).hasSize(1);
    assertThat(identity.createUserQuery().memberOfGroup("staff").list())
        .extracting(User::getId)
        .containsExactlyInAnyOrderElementsOf(
            directory.people().stream().map(person -> person.id().value()).toList());
  }

  @Test
  void anImportRolledBackIsForgottenByTheDirectoryAndTheEngine() {
    var newcomer = new PersonId("rolled.back");
    var files = Files.ofDemoCompany().with(PEOPLE, "rolled.back,Rolled Back,,sales,,,");

    assertThatThrownBy(
            () ->
                transactions.executeWithoutResult(
                    status -> {
                      assertThat(directoryImport.run(files.bytes()).applied()).isTrue();
                      assertThat(directory.person(newcomer)).isPresent();
                      throw new IllegalStateException("after the import");
                    }))
        .hasMessage("after the import");

    assertThat(directory.person(newcomer)).isEmpty();
    assertThat(identity.createUserQuery().userId("rolled.back").count()).isZero();
  }

  @Test
  void anotherNodeSeesTheChangeAtOnceAndARunningTransactionKeepsItsCompany() {
    var newcomer = new PersonId("for.all");
    var otherNode = new CompanyDirectory(new Companies(revisions, structure, people));
    assertThat(otherNode.person(newcomer)).isEmpty();
    var files = Files.ofDemoCompany().with(PEOPLE, "for.all,For All,,sales,,,").bytes();

    transactions.executeWithoutResult(
        status -> {
          assertThat(otherNode.person(newcomer)).isEmpty();
          assertThat(CompletableFuture.supplyAsync(() -> directoryImport.run(files)).join())
              .matches(ImportReport::applied);
          assertThat(otherNode.person(newcomer)).isEmpty();
        });

    assertThat(otherNode.person(newcomer)).isPresent();
    assertThat(directory.person(newcomer)).isPresent();
  }

  private Callable<ImportReport> importing(String name, CyclicBarrier barrier) {
    var lines =
        IntStream.range(0, NEWCOMERS)
            .mapToObj(number -> name + "." + number + ",New Comer,,sales,,,")
            .collect(Collectors.joining("\n"));
    var files = Files.ofDemoCompany().with(PEOPLE, lines).bytes();
    return () -> {
      barrier.await(30, TimeUnit.SECONDS);
      return directoryImport.run(files);
    };
  }
}
