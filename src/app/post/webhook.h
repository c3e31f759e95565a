// Tells a group's robot, or another system, how many things wait, and where. Never who or what.
//
// Sources. 企业微信: developer.work.weixin.qq.com/document/path/91770, the key is in the address, {"errcode":0} is yes.
// 钉钉: open.dingtalk.com/document/group/custom-robot-access, 加签: sign = urlencode(base64(HMAC-SHA256(secret,
// timestamp "\n" secret))) with the timestamp in milliseconds. 政务钉钉: the same robots on the operator's own host;
// its pages are not public, so the same signature is assumed. A hook of one's own: a header X-Jinze-Signature with
// sha256= and the HMAC-SHA256 in hex of timestamp "." body, and X-Jinze-Timestamp in seconds; the receiver compares
// both.
#pragma once

#include "app/post/outcome.h"
#include "app/post/target.h"
#include "base/day.h"

namespace jinze::post {

struct Notice {
    std::string id;  // the same however often it is tried; in the body of a hook of one's own
    int count = 0;
    std::string text, link;
    Instant at{};
};

// The query of 钉钉 that proves the secret: &timestamp=…&sign=…
std::string dingtalk_signature(std::string_view secret, std::int64_t milliseconds);
// sha256=…
std::string hook_signature(std::string_view secret, std::int64_t seconds, std::string_view body);

Sent tell(const Settings& settings, const GroupSettings& group, const Notice& notice,
          const Resolve& resolve = resolved);

}  // namespace jinze::post
