"""Words of the senior process that the window and the guide's desk share (敬老)."""

from PySide6.QtCore import QCoreApplication

from window_client.domain.senior.senior_steps import SeniorStep

translate = QCoreApplication.translate


def step_words(step: SeniorStep) -> str:
    """进门咨询."""
    return {
        SeniorStep.GREET: translate("senior", "进门咨询"),
        SeniorStep.PHOTO: translate("senior", "照相"),
        SeniorStep.FORM: translate("senior", "填表"),
        SeniorStep.ACCEPT: translate("senior", "受理"),
        SeniorStep.COPY: translate("senior", "复印"),
    }[step]
