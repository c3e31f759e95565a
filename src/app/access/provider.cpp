#include "app/access/provider.h"

#include "storage/ledger/hash.h"

namespace jinze::access {
namespace {

constexpr std::string_view the_one = "district";
constexpr std::chrono::minutes on_the_way{10};
constexpr std::chrono::seconds believed{300}, not_asked_again{10};

struct SettingOut {
    std::string nonce, verifier, return_address;
};
BOOST_DESCRIBE_STRUCT(SettingOut, (), (nonce, verifier, return_address))

Denied no_provider()
{
    return {Denied::Why::unfit,
            {"尚未设置统一身份认证，请使用本系统账号登录。",
             "No identity provider is set up; sign in with your account here."},
            {}};
}

Denied not_answering()
{
    return {Denied::Why::slow_down,
            {"统一身份认证暂无应答，请稍后再试，或者使用本系统账号登录。",
             "The identity provider does not answer; try again later, or sign in with your account here."},
            std::chrono::seconds{10}};
}

Denied not_believed()
{
    return {Denied::Why::wrong,
            {"统一身份认证结果未通过核验，请重新登录。",
             "The identity provider's answer could not be verified; sign in again."},
            {}};
}

// Plain http is allowed only on loopback.
bool is_safe(const std::string& address)
{
    return address.starts_with("https://") || address.starts_with("http://127.0.0.1") ||
           address.starts_with("http://localhost") || address.starts_with("http://[::1]");
}

std::optional<Discovered> discover(const Call& call, const std::string& issuer)
{
    std::string base = issuer;
    while (base.ends_with('/')) base.pop_back();
    const auto json =
        call({.address = base + "/.well-known/openid-configuration", .form = {}, .user = {}, .password = {}});
    auto found = json ? discovered_from(*json) : std::nullopt;
    if (!found || found->issuer != issuer) return {};
    if (!is_safe(found->authorization) || !is_safe(found->token) || !is_safe(found->keys)) return {};
    return found;
}

}  // namespace

Provider::Provider(journal::SealedKeyValueStore& drawer, Clock clock, Call call)
    : drawer_{drawer}, clock_{std::move(clock)}, call_{std::move(call)}
{
}

std::optional<ProviderRow> Provider::settings() const
{
    return row_from<ProviderRow>(drawer_.get(kinds::provider, the_one, clock_()));
}

void Provider::set(const ProviderRow& row) { drawer_.put(kinds::provider, the_one, codec::to_json(row)); }

bool Provider::remove() { return drawer_.remove(kinds::provider, the_one); }

// Rate limit: clients cannot make this server call the provider repeatedly.
std::optional<Discovered> Provider::discovered(const std::string& issuer)
{
    {
        const std::lock_guard lock{guard_};
        if (known_issuer_ == issuer && clock_() < known_until_) return known_;
    }
    auto found = discover(call_, issuer);
    const std::lock_guard lock{guard_};
    known_issuer_ = issuer;
    known_ = found;
    known_until_ = clock_() + (found ? believed : not_asked_again);
    return found;
}

std::expected<Provider::Begun, Denied> Provider::begin(const std::string& return_address)
{
    const auto provider = settings();
    if (!provider) return std::unexpected{no_provider()};
    const auto found = discovered(provider->issuer);
    if (!found) return std::unexpected{not_answering()};
    const std::string state = drawer_.random(32);
    const SettingOut out{drawer_.random(32), drawer_.random(32), return_address};
    drawer_.put(kinds::setting_out, drawer_.mark(state), codec::to_json(out), {.until = clock_() + on_the_way});
    const auto challenge = to_base64url(ledger::sha256(view_of(out.verifier)));
    const char joint = found->authorization.find('?') == std::string::npos ? '?' : '&';
    return Begun{found->authorization + joint +
                     "response_type=code&scope=openid%20profile&client_id=" + percent_encoded(provider->client_id) +
                     "&redirect_uri=" + percent_encoded(return_address) + "&state=" + state + "&nonce=" + out.nonce +
                     "&code_challenge=" + challenge + "&code_challenge_method=S256",
                 state};
}

std::expected<Vouched, Denied> Provider::finish(const std::string& code, const std::string& state,
                                                const std::string& cookie)
{
    const auto provider = settings();
    if (!provider) return std::unexpected{no_provider()};
    // Only the browser that started the sign-in can finish it, and only once.
    const std::string key = drawer_.mark(state);
    const auto out = row_from<SettingOut>(drawer_.get(kinds::setting_out, key, clock_()));
    if (state.empty() || state != cookie || code.empty() || !out || !drawer_.remove(kinds::setting_out, key))
        return std::unexpected{not_believed()};
    const auto found = discovered(provider->issuer);
    if (!found) return std::unexpected{not_answering()};
    const auto answer = call_({.address = found->token,
                               .form = {{"grant_type", "authorization_code"},
                                        {"code", code},
                                        {"redirect_uri", out->return_address},
                                        {"code_verifier", out->verifier}},
                               .user = percent_encoded(provider->client_id),
                               .password = percent_encoded(provider->client_secret)});
    const auto token = answer ? id_token_from(*answer) : std::nullopt;
    const auto keys = call_({.address = found->keys, .form = {}, .user = {}, .password = {}});
    if (!token || !keys) return std::unexpected{not_answering()};
    const auto claims =
        claims_from(*token, *keys, {provider->issuer, provider->client_id, out->nonce, provider->claim, clock_()});
    if (!claims) return std::unexpected{not_believed()};
    return Vouched{provider->issuer, claims->subject, claims->by_claim, provider->two_factors};
}

}  // namespace jinze::access
