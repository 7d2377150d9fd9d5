package nl.zorgspoor.deploy.geheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zorgspoor.deploy.scenario.Demo;
import org.junit.jupiter.api.Test;

/** What a newcomer sees first tells no tale that the program does not live up to. Half a minute: one whole school year. */
class DemoTest {

    @Test
    void de_demo_loopt_zoals_zij_vertelt() {
        assertThat(Demo.vertel(List.of())).isZero();
    }
}
