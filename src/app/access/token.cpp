#include "app/access/token.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <simdjson.h>

#include <algorithm>

#include "app/codec/json_strict.h"
#include "base/handle.h"

namespace jinze::access {
namespace {

using simdjson::dom::element;

std::optional<element> parsed(simdjson::dom::parser& parser, std::string_view json)
{
    if (!codec::strict::check_json(json)) return {};  // too deep, too long, or a duplicate member
    element root;
    if (parser.parse(simdjson::padded_string{json}).get(root) != simdjson::SUCCESS || !root.is_object()) return {};
    return root;
}

std::string text_at(const element& object, std::string_view name)
{
    std::string_view text;
    return object[name].get(text) == simdjson::SUCCESS ? std::string{text} : std::string{};
}

std::vector<std::string> texts_at(const element& object, std::string_view name)
{
    std::vector<std::string> all;
    std::string_view one;
    simdjson::dom::array many;
    if (object[name].get(one) == simdjson::SUCCESS)
        all.emplace_back(one);
    else if (object[name].get(many) == simdjson::SUCCESS)
        for (const element it : many)
            if (it.get(one) == simdjson::SUCCESS) all.emplace_back(one);
    return all;
}

std::optional<std::int64_t> number_at(const element& object, std::string_view name)
{
    std::int64_t number = 0;
    if (object[name].get(number) != simdjson::SUCCESS) return {};
    return number;
}

Handle<EVP_PKEY, EVP_PKEY_free> rsa_key(const Bytes& n, const Bytes& e)
{
    const Handle<BIGNUM, BN_free> modulus{BN_bin2bn(n.data(), static_cast<int>(n.size()), nullptr)},
        exponent{BN_bin2bn(e.data(), static_cast<int>(e.size()), nullptr)};
    const Handle<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free> build{OSSL_PARAM_BLD_new()};
    if (!modulus || !exponent || !build || BN_num_bits(modulus.get()) < 2048) return {};
    OSSL_PARAM_BLD_push_BN(build.get(), OSSL_PKEY_PARAM_RSA_N, modulus.get());
    OSSL_PARAM_BLD_push_BN(build.get(), OSSL_PKEY_PARAM_RSA_E, exponent.get());
    const Handle<OSSL_PARAM, OSSL_PARAM_free> parameters{OSSL_PARAM_BLD_to_param(build.get())};
    const Handle<EVP_PKEY_CTX, EVP_PKEY_CTX_free> context{EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr)};
    EVP_PKEY* key = nullptr;
    if (!parameters || !context || EVP_PKEY_fromdata_init(context.get()) != 1 ||
        EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1)
        return {};
    return Handle<EVP_PKEY, EVP_PKEY_free>{key};
}

bool is_signed_by(const element& key, const std::string& id, View text, const Bytes& signature)
{
    if (text_at(key, "kty") != "RSA" || text_at(key, "use") == "enc") return false;
    const std::string key_id = text_at(key, "kid"), method = text_at(key, "alg");
    if ((!id.empty() && !key_id.empty() && id != key_id) || (!method.empty() && method != "RS256")) return false;
    const auto n = from_base64url(text_at(key, "n")), e = from_base64url(text_at(key, "e"));
    if (!n || !e) return false;
    const auto rsa = rsa_key(*n, *e);
    const Handle<EVP_MD_CTX, EVP_MD_CTX_free> context{EVP_MD_CTX_new()};
    return rsa && context && EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, rsa.get()) == 1 &&
           EVP_DigestVerify(context.get(), signature.data(), signature.size(), text.data(), text.size()) == 1;
}

bool is_signed(const std::string& keys, const std::string& id, View text, const Bytes& signature)
{
    simdjson::dom::parser parser;
    const auto set = parsed(parser, keys);
    simdjson::dom::array all;
    if (!set || (*set)["keys"].get(all) != simdjson::SUCCESS) return false;
    return std::any_of(all.begin(), all.end(),
                       [&](const element& key) { return is_signed_by(key, id, text, signature); });
}

bool is_for_us(const element& claims, const Wanted& wanted)
{
    constexpr std::int64_t lenience = 60;  // allowed clock skew in seconds
    const std::int64_t now = std::chrono::floor<std::chrono::seconds>(wanted.now).time_since_epoch().count();
    const auto audience = texts_at(claims, "aud");
    const auto expires = number_at(claims, "exp"), issued = number_at(claims, "iat");
    const std::string party = text_at(claims, "azp");
    return text_at(claims, "iss") == wanted.issuer &&
           std::find(audience.begin(), audience.end(), wanted.client) != audience.end() &&
           (audience.size() == 1 ? party.empty() || party == wanted.client : party == wanted.client) && expires &&
           *expires > now - lenience && issued && *issued <= now + lenience && !wanted.nonce.empty() &&
           text_at(claims, "nonce") == wanted.nonce && !text_at(claims, "sub").empty();
}

}  // namespace

std::optional<Claims> claims_from(const std::string& token, const std::string& keys, const Wanted& wanted)
{
    const auto first = token.find('.'), last = token.rfind('.');
    if (token.size() > 16384 || first == token.npos || last == first || token.find('.', first + 1) != last) return {};
    const auto head = from_base64url(std::string_view{token}.substr(0, first)),
               body = from_base64url(std::string_view{token}.substr(first + 1, last - first - 1)),
               signature = from_base64url(std::string_view{token}.substr(last + 1));
    if (!head || !body || !signature) return {};
    simdjson::dom::parser head_parser, body_parser;
    const auto header = parsed(head_parser, text_of(*head));
    if (!header || text_at(*header, "alg") != "RS256" || (*header)["crit"].error() == simdjson::SUCCESS) return {};
    if (!is_signed(keys, text_at(*header, "kid"), view_of(std::string_view{token}.substr(0, last)), *signature))
        return {};
    const auto claims = parsed(body_parser, text_of(*body));
    if (!claims || !is_for_us(*claims, wanted)) return {};
    return Claims{text_at(*claims, "sub"), wanted.claim.empty() ? "" : text_at(*claims, wanted.claim),
                  texts_at(*claims, "amr")};
}

std::optional<Discovered> discovered_from(const std::string& json)
{
    simdjson::dom::parser parser;
    const auto root = parsed(parser, json);
    if (!root) return {};
    Discovered found{text_at(*root, "issuer"), text_at(*root, "authorization_endpoint"),
                     text_at(*root, "token_endpoint"), text_at(*root, "jwks_uri")};
    if (found.issuer.empty() || found.authorization.empty() || found.token.empty() || found.keys.empty()) return {};
    return found;
}

std::optional<std::string> id_token_from(const std::string& json)
{
    simdjson::dom::parser parser;
    const auto root = parsed(parser, json);
    if (!root) return {};
    std::string token = text_at(*root, "id_token");
    if (token.empty()) return {};
    return token;
}

std::string to_base64url(View bytes)
{
    std::string text = to_base64(bytes);
    while (text.ends_with('=')) text.pop_back();
    std::replace(text.begin(), text.end(), '+', '-');
    std::replace(text.begin(), text.end(), '/', '_');
    return text;
}

std::optional<Bytes> from_base64url(std::string_view given)
{
    std::string text{given};
    if (text.find_first_of("+/=") != text.npos) return {};
    std::replace(text.begin(), text.end(), '-', '+');
    std::replace(text.begin(), text.end(), '_', '/');
    while (text.size() % 4 != 0) text += '=';
    return from_base64(text);
}

}  // namespace jinze::access
