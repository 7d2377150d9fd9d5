package nl.zorgspoor.deploy.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the web server sends what no controller answered; who asks for it directly asks for nothing that exists. */
@RestController
class Foutpad implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<Map<String, @Nullable Object>> fout(HttpServletRequest verzoek) {
        Probleem probleem = verzoek.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? Serverfouten.probleem(status)
                : Serverfouten.probleem(404);
        return ResponseEntity.status(probleem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(probleem.leden());
    }
}
