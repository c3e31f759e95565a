// jinze adopt and catalogue: reads, checks and lists the files of the rules.
#pragma once

#include <expected>
#include <string>
#include <vector>

#include "app/input/rules.h"
#include "domain/catalogue/load.h"
#include "front/cli/say.h"

namespace jinze::cli {

// The named files, and the *.toml and *.csv of the named folders.
std::expected<std::vector<catalogue::File>, Denial> files_at(const std::vector<std::string>& paths);

// jinze catalogue check: reports the faults of one file, checked with the built-in ones, line by line.
int check_file(Shell& shell, const std::string& path);
// The same for a file of one type of matter; its examples are run.
int check_type(Shell& shell, const std::string& path);

// The same for a template of papers: the field that is wrong, and where it stands.
int check_template(Shell& shell, const std::string& path, const std::string& kind);

struct DutyShown {
    std::string duty;
    std::string title, title_en;
    duty::Force force{};
    bool standing = false;  // no clock
    bool proposed = false;  // the district may adopt a clock for it
    Day from{};
};
struct TopicShown {
    std::string topic;
    std::string title, title_en;
};
struct CatalogueAnswer {
    std::string catalogue;
    std::vector<DutyShown> duties;
    std::vector<TopicShown> topics, goals;
};
BOOST_DESCRIBE_STRUCT(DutyShown, (), (duty, title, title_en, force, standing, proposed, from))
BOOST_DESCRIBE_STRUCT(TopicShown, (), (topic, title, title_en))
BOOST_DESCRIBE_STRUCT(CatalogueAnswer, (), (catalogue, duties, topics, goals))

CatalogueAnswer list_of(const catalogue::Catalogue& catalogue);
int say(Shell& shell, const Common& common, const CatalogueAnswer& answer);

}  // namespace jinze::cli
