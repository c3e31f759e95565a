#include "app/access/denied.h"

#include <fmt/format.h>

namespace jinze::access {

std::string_view name_of(Denied::Why why)
{
    using enum Denied::Why;
    switch (why) {
        case wrong: return "wrong";
        case slow_down: return "slow_down";
        case code_wanted: return "code_wanted";
        case code_wrong: return "code_wrong";
        case closed: return "closed";
        case weak: return "weak";
        case unfit: return "unfit";
    }
    return "wrong";
}

namespace denials {

Denied wrong()
{
    return {Denied::Why::wrong,
            {"登录名或者密码有误，请核对后再试；忘记密码的，请联系系统管理员重置。",
             "Wrong name or password; check them, or ask the system administrator for a new password."},
            {}};
}

Denied slow_down(std::chrono::seconds wait)
{
    return {Denied::Why::slow_down,
            {fmt::format("错误次数较多，请{}秒后再试。在您登录过的电脑上不受此限；急需登录的，请向管理员申领应急码。",
                         wait.count()),
             fmt::format("Too many attempts; try again in {} seconds. A device from which you signed in before is not "
                         "delayed; in an emergency ask an administrator for an emergency code.",
                         wait.count())},
            wait};
}

Denied busy()
{
    return {Denied::Why::slow_down,
            {"正在登录的人较多，请2秒后再试。", "Many people are signing in; try again in 2 seconds."},
            std::chrono::seconds{2}};
}

Denied code_wanted()
{
    return {Denied::Why::code_wanted,
            {"请输入身份验证器上的6位动态口令。", "Enter the 6-digit code from your authenticator."},
            {}};
}

Denied code_wrong()
{
    return {Denied::Why::code_wrong,
            {"动态口令有误或者已使用，请待下一个口令出现后再输入。",
             "The code is wrong or already used; wait for the next one and enter it."},
            {}};
}

Denied once_over()
{
    return {Denied::Why::closed,
            {"该一次性密码已使用、已过期或者尚未经第二名管理员确认，请联系系统管理员重新办理。",
             "This one-time password was used, has expired, or is not yet confirmed by a second administrator; ask the "
             "system administrator for a new one."},
            {}};
}

Denied closed()
{
    return {Denied::Why::closed,
            {"该账号已停用，或者本人已不在册；需要使用的，请联系系统管理员。",
             "This account is closed, or its owner is no longer on the register; ask the system administrator."},
            {}};
}

Denied signed_out()
{
    return {Denied::Why::closed,
            {"尚未登录或者登录已超时，请登录。", "You are not signed in, or your session has ended; sign in."},
            {}};
}

}  // namespace denials
}  // namespace jinze::access
