// Topics as people write them: the title in the catalogue, or its code.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/code.h"
#include "domain/record/records.h"

namespace jinze::intake {

class Topics {
public:
    // The topics of the built-in catalogue and those that records already have.
    explicit Topics(const record::Records& records);

    std::optional<Code> find(std::string_view title_or_code) const;
    std::string title(const Code& code) const;      // the code itself if unknown
    record::Roster roster(const Code& code) const;  // whose attendance a meeting on it takes

private:
    struct Topic {
        std::string title;
        record::Roster roster = record::Roster::none;
    };
    std::unordered_map<Code, Topic> topics_;
    std::unordered_map<std::string, Code> by_title_;
};

}  // namespace jinze::intake
