"""How two people are related (与申请人关系), as far as a counter needs to know."""

from enum import StrEnum


class Relation(StrEnum):
    """What somebody is to the applicant: ``DAUGHTER`` is said of the applicant's daughter."""

    SPOUSE = "spouse"  #: 配偶
    SON = "son"  #: 儿子
    DAUGHTER = "daughter"  #: 女儿
    FATHER = "father"  #: 父亲
    MOTHER = "mother"  #: 母亲
    SIBLING = "sibling"  #: 兄弟姐妹
    GRANDPARENT = "grandparent"  #: 祖父母、外祖父母
    GRANDCHILD = "grandchild"  #: 孙子女、外孙子女
    CHILD_IN_LAW = "child_in_law"  #: 儿媳、女婿
    OTHER_RELATIVE = "other_relative"  #: 其他亲属
    CARER = "carer"  #: 护理员、保姆
    COMMUNITY_WORKER = "community_worker"  #: 村（居）委会、社区工作人员
    EMPLOYER = "employer"  #: 单位经办人
    NEIGHBOUR = "neighbour"  #: 邻居
    FRIEND = "friend"  #: 朋友
    OTHER = "other"  #: 其他

    @property
    def is_close_relative(self) -> bool:
        """Whether it is 近亲属 by 民法典 1045: spouse, parents, children, siblings, grandparents…"""
        return self in _CLOSE

    @property
    def is_relative(self) -> bool:
        """Whether it is 亲属 at all (民法典 1045: spouses, relatives by blood and by marriage)."""
        return self in _CLOSE or self in (Relation.CHILD_IN_LAW, Relation.OTHER_RELATIVE)


_CLOSE = frozenset(
    {
        Relation.SPOUSE,
        Relation.SON,
        Relation.DAUGHTER,
        Relation.FATHER,
        Relation.MOTHER,
        Relation.SIBLING,
        Relation.GRANDPARENT,
        Relation.GRANDCHILD,
    }
)
