package org.gemmaarena.admin.signin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.gemmaarena.admin.Desk;
import org.gemmaarena.admin.Roles;

/** {@code /admin/account}: one's own password; for admins, everybody who may come here. */
@Path("/admin/account")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.ADMIN, Roles.VIEWER})
@Blocking
class AccountPage {

    private final AccountBook book;
    private final Desk desk;

    AccountPage(AccountBook book, Desk desk) {
        this.book = book;
        this.desk = desk;
    }

    @GET
    public TemplateInstance account() {
        var accounts = desk.mayChange() ? book.all() : List.<AccountBook.Entry>of();
        return Templates.account(book.own().isPresent(), Passwords.SHORTEST, accounts);
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance account(boolean byPassword, int shortest, List<AccountBook.Entry> accounts);
    }
}
