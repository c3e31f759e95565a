#include "app/intake/topics.h"

#include "base/ensure.h"
#include "base/spelling.h"
#include "domain/catalogue/load.h"

namespace jinze::intake {

Topics::Topics(const record::Records& records)
{
    const auto catalogue = catalogue::load(catalogue::embedded());
    ensure(catalogue.has_value());
    for (const catalogue::Topic& topic : catalogue->topics) {
        topics_[topic.code] = {topic.title.zh, topic.roster};
        by_title_.emplace(key_of_name(topic.title.zh), topic.code);
    }
    for (const record::Record& record : records.all())
        for (const Code& code : record.latest().content.topics) topics_.try_emplace(code, Topic{code.text(), {}});
}

std::optional<Code> Topics::find(std::string_view title_or_code) const
{
    const std::string key = key_of_name(title_or_code);
    if (const auto found = by_title_.find(key); found != by_title_.end()) return found->second;
    const auto code = Code::from(key);
    return code && topics_.contains(*code) ? code : std::nullopt;
}

std::string Topics::title(const Code& code) const
{
    const auto found = topics_.find(code);
    return found == topics_.end() ? code.text() : found->second.title;
}

record::Roster Topics::roster(const Code& code) const
{
    const auto found = topics_.find(code);
    return found == topics_.end() ? record::Roster::none : found->second.roster;
}

}  // namespace jinze::intake
