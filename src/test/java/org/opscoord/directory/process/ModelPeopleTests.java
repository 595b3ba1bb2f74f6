package org.opscoord.directory.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.opscoord.OperationsTest;
import org.springframework.beans.factory.annotation.Autowired;

@OperationsTest
class ModelPeopleTests {

  @Autowired ModelPeople people;

  @Test
  void modelsAskForHeadsRepresentativesAndRolesById() {
    assertThat(people.headOf("production")).isEqualTo("zhang.wei");
    assertThat(people.representativeOf("production")).isEqualTo("liu.yang");
    assertThat(people.headAbove("emma.fischer", 2)).isEqualTo("zhao.min");
    assertThat(people.withRole("coordinator")).containsExactly("gao.yuan", "he.jing");
  }

  @Test
  void whereNobodyIsTheCoordinatorStepsIn() {
    assertThat(people.headAbove("chen.guoqiang", 1)).isEqualTo("gao.yuan");
    assertThat(people.headOf("closed-long-ago")).isEqualTo("gao.yuan");
    assertThat(people.representativeOf("closed-long-ago")).isEqualTo("gao.yuan");
  }

  @Test
  void aRoleThatDoesNotExistIsAMistakeInTheModel() {
    assertThatThrownBy(() -> people.withRole("emperor")).hasMessageContaining("emperor");
  }
}
