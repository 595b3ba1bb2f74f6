package org.opscoord.structure;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.opscoord.engine.ModelBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;

class ArchitectureTests {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.opscoord");

  /** Between MyBatis and the driver: they carry statements and ask nothing themselves. */
  private static final Set<String> CARRIERS =
      Set.of(
          "OneMessage",
          "OneMessageExecutor",
          "PendingWrites",
          "QuickParameters",
          "ReadWithTask",
          "TaskReading",
          "WriteBehind",
          "WriteBehindTemplate");

  private static final Pattern EDGE =
      Pattern.compile("org\\.opscoord\\.[a-z]+\\.(process|web|cockpit|tasklist)");

  @Test
  void onlyRepositoriesSpeakToTheDatabase() {
    noClasses()
        .that(
            describe(
                "are no repositories, nor carry statements",
                type ->
                    !outermost(type).endsWith("Repository") && !CARRIERS.contains(outermost(type))))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.springframework.jdbc.core..", "java.sql..")
                .and(not(assignableTo(SQLException.class))))
        .as("Only repositories speak to the database; the edge may read what it refused")
        .check(PRODUCT);
  }

  /** A stream that nobody closes keeps its statement until the transaction ends. */
  @Test
  void rowsAreReadWholeAndNotStreamed() {
    noClasses().should().callMethod(JdbcClient.MappedQuerySpec.class, "stream").check(PRODUCT);
  }

  @Test
  void repositoriesAreTheirRoomsOwn() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Repository")
        .should()
        .bePackagePrivate()
        .check(PRODUCT);
  }

  @Test
  void nothingDependsOnTheEdgesOfARoom() {
    classes().should(keepOutOfTheEdgesOfOthers()).check(PRODUCT);
  }

  @Test
  void whatTheEngineCallsLivesInProcess() {
    classes()
        .that()
        .implement(JavaDelegate.class)
        .should()
        .resideInAPackage("org.opscoord.*.process")
        .andShould()
        .beAnnotatedWith(ModelBean.class)
        .check(PRODUCT);
  }

  @Test
  void beansWithFieldsFromTheModelAreMadeAnewForEachUse() {
    fields()
        .that()
        .haveRawType(Expression.class)
        .should(beDeclaredInAPrototype())
        .allowEmptyShould(true)
        .check(PRODUCT);
  }

  @Test
  void timeComesFromTheInjectedClock() {
    noClasses()
        .that()
        .doNotHaveSimpleName("ClockConfiguration")
        .should()
        .accessTargetWhere(
            describe("it reads the time of the machine", ArchitectureTests::readsTheMachinesTime))
        .check(PRODUCT);
  }

  @Test
  void nothingIsPrintedPastTheLog() {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .check(PRODUCT);
  }

  @Test
  void beansGetWhatTheyNeedThroughTheirConstructor() {
    noFields()
        .should()
        .beAnnotatedWith(Autowired.class)
        .orShould()
        .beAnnotatedWith(Value.class)
        .orShould()
        .beAnnotatedWith("jakarta.annotation.Resource")
        .orShould()
        .beAnnotatedWith("jakarta.inject.Inject")
        .check(PRODUCT);
  }

  private static String outermost(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureTests::outermost).orElse(type.getSimpleName());
  }

  private static ArchCondition<JavaClass> keepOutOfTheEdgesOfOthers() {
    return new ArchCondition<>("keep out of the process and web packages of others") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (var dependency : type.getDirectDependenciesFromSelf()) {
          var edge = EDGE.matcher(dependency.getTargetClass().getPackageName());
          if (edge.lookingAt() && !type.getPackageName().startsWith(edge.group())) {
            events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
          }
        }
      }
    };
  }

  private static ArchCondition<JavaField> beDeclaredInAPrototype() {
    return new ArchCondition<>("be declared in a bean of scope prototype") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        var prototype =
            field
                .getOwner()
                .tryGetAnnotationOfType(Scope.class)
                .filter(scope -> "prototype".equals(scope.value()))
                .isPresent();
        events.add(new SimpleConditionEvent(field, prototype, field.getDescription()));
      }
    };
  }

  private static boolean readsTheMachinesTime(JavaAccess<?> access) {
    var owner = access.getTargetOwner();
    var name = access.getTarget().getName();
    if (owner.isEquivalentTo(Clock.class)) {
      return name.startsWith("system") || name.startsWith("tick");
    }
    if (owner.isEquivalentTo(System.class)) {
      return name.equals("currentTimeMillis");
    }
    if (owner.isEquivalentTo(Date.class)) {
      return name.equals(JavaConstructor.CONSTRUCTOR_NAME) && parameters(access).isEmpty();
    }
    return owner.getPackageName().equals("java.time")
        && name.equals("now")
        && parameters(access).stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
  }

  private static List<JavaClass> parameters(JavaAccess<?> access) {
    return access.getTarget() instanceof CodeUnitAccessTarget called
        ? called.getRawParameterTypes()
        : List.of();
  }
}
