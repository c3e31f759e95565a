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
            {"登录名或密码不对，请核对后再试；忘记密码的，请系统管理员重置。",
             "The name or the password is not right; check them, or ask the system administrator for a new password."},
            {}};
}

Denied slow_down(std::chrono::seconds wait)
{
    return {
        Denied::Why::slow_down,
        {fmt::format("试错次数较多，请{}秒后再试。在您用过的电脑上登录不受影响；急需登录的，请向管理员要一个应急码。",
                     wait.count()),
         fmt::format("Too many tries; try again in {} seconds. A device you came in from before is not slowed down; in "
                     "an emergency ask an administrator for a code.",
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
            {"请输入身份验证器上的6位动态口令。", "Enter the 6 digits your authenticator shows."},
            {}};
}

Denied code_wrong()
{
    return {Denied::Why::code_wrong,
            {"动态口令不对或已用过，请等下一个口令出现后再输入。",
             "That code is wrong or was used already; wait for the next one and enter it."},
            {}};
}

Denied once_over()
{
    return {Denied::Why::closed,
            {"这个一次性密码已用过、已过期，或者还没有经第二位管理员确认；请联系系统管理员重新办理。",
             "This one-time password was used, has ended, or waits for the second administrator; ask the system "
             "administrator for a new one."},
            {}};
}

Denied closed()
{
    return {Denied::Why::closed,
            {"这个账号已停用，或者本人已不在册；需要时请联系系统管理员。",
             "This account is closed, or its owner is no longer on the register; ask the system administrator."},
            {}};
}

Denied signed_out()
{
    return {Denied::Why::closed,
            {"请先登录，或登录已超时，请重新登录。", "Sign in first; or your session has ended, sign in again."},
            {}};
}

}  // namespace denials
}  // namespace jinze::access
