// The words of the settings file.
#pragma once

#include "app/post/settings.h"
#include "base/describe.h"

namespace jinze::post {

BOOST_DESCRIBE_ENUM(Security, starttls, tls, none)
BOOST_DESCRIBE_ENUM(GroupKind, wecom, dingtalk, gov_dingtalk, signed_hook)

}  // namespace jinze::post
